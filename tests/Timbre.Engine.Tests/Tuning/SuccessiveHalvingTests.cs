using Timbre.Pipelines;

namespace Timbre.Engine.Tests.Tuning;

public sealed class SuccessiveHalvingTests
{
    private readonly SuccessiveHalving _halving = new(new HalvingSection { Reduction = 3, MinEpochs = 1 }, Objectives.Metric);

    [Fact]
    public void Rungs_are_powers_of_the_reduction()
    {
        var halving = new SuccessiveHalving(new HalvingSection { Reduction = 4, MinEpochs = 2 }, Objectives.Metric);

        halving.First.ShouldBe(2);
        halving.Next(2).ShouldBe(8);
        halving.Next(8).ShouldBe(32);
    }

    [Fact]
    public void The_best_third_of_a_rung_goes_on_and_nobody_before_three_have_reached_it()
    {
        List<Trial> trials = [At(1, 0.9)];
        _halving.Promotable(trials, trials).ShouldBeNull();
        trials.Add(At(2, 0.8));
        _halving.Promotable(trials, trials).ShouldBeNull();
        trials.Add(At(3, 0.7));
        _halving.Promotable(trials, trials)!.Number.ShouldBe(1);
    }

    [Fact]
    public void A_trial_that_waits_is_promoted_when_worse_ones_arrive()
    {
        // The first is promoted and still runs; the second is second of five, and with a sixth among the best two.
        List<Trial> trials = [At(1, 0.9) with { State = TrialState.Running, Rung = 3 }, At(2, 0.8), At(3, 0.7), At(4, 0.6), At(5, 0.5)];
        _halving.Promotable(Waiting(trials), trials).ShouldBeNull();
        trials.Add(At(6, 0.4));
        _halving.Promotable(Waiting(trials), trials)!.Number.ShouldBe(2);
    }

    [Fact]
    public void The_highest_rung_comes_first()
    {
        List<Trial> trials = [At(1, 0.5, 0.6), At(2, 0.5, 0.7), At(3, 0.5, 0.8), At(4, 0.95), At(5, 0.1), At(6, 0.1)];

        _halving.Promotable(trials, trials)!.Number.ShouldBe(3);
        _halving.Promotable(trials.FindAll(trial => trial.Number != 3), trials)!.Number.ShouldBe(4);
    }

    [Fact]
    public void A_trial_that_ended_by_itself_counts_in_the_rungs_above()
    {
        List<Trial> trials = [At(1, 0.9) with { State = TrialState.Complete, Rung = null }, At(2, 0.1, 0.8), At(3, 0.1, 0.7)];

        _halving.IsPromotable(trials[1], trials).ShouldBeFalse();
        _halving.IsPromotable(trials[1], [trials[0] with { Value = 0.75 }, .. trials[1..]]).ShouldBeTrue();
    }

    [Fact]
    public void A_smaller_loss_is_better()
    {
        var halving = new SuccessiveHalving(new HalvingSection(), new StudyMetric("validation.loss"));
        List<Trial> trials = [At(1, 0.9), At(2, 0.2), At(3, double.NaN)];

        halving.Promotable(trials, trials)!.Number.ShouldBe(2);
    }

    private static List<Trial> Waiting(List<Trial> trials) => trials.FindAll(trial => trial.State == TrialState.Pruned);

    // One value for each rung that was reached: after 1 and 3 epochs.
    private static Trial At(int number, params double[] values) => Objectives.Ended(number, values[^1]) with
    {
        State = TrialState.Pruned,
        Rung = values.Length == 1 ? 1 : 3,
        Epochs = [.. values.Length == 1 ? [Epoch(1, values[0])] : (TrialEpoch[])[Epoch(1, values[0]), Epoch(2, values[0]), Epoch(3, values[1])]],
    };

    private static TrialEpoch Epoch(int epoch, double value) =>
        new(new EpochMetrics { Epoch = epoch, Loss = 0, Accuracy = 0, LearningRate = 0, Clips = 1 }, value);
}
