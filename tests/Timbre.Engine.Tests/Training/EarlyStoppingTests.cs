using Timbre.Pipelines;

namespace Timbre.Engine.Tests.Training;

public sealed class EarlyStoppingTests
{
    [Fact]
    public void The_first_of_equal_epochs_is_best()
    {
        var section = new EarlyStoppingSection { Patience = 2 };

        EarlyStopping.Best(section, History(0.5, 0.8, 0.8, 0.7)).ShouldBe(1);
        EarlyStopping.IsOver(section, History(0.5, 0.8, 0.8)).ShouldBeFalse();
        EarlyStopping.IsOver(section, History(0.5, 0.8, 0.8, 0.7)).ShouldBeTrue();
    }

    [Fact]
    public void Of_equal_epochs_that_with_the_lowest_loss_is_best_and_training_ends_no_later()
    {
        var section = new EarlyStoppingSection { Patience = 3 };
        (double, double)[] epochs = [(0.5, 0.9), (1, 0.49), (0.9, 0.1), (1, 0.3), (1, 0.4)];

        EarlyStopping.Best(section, History(epochs)).ShouldBe(3);
        EarlyStopping.IsOver(section, History(epochs[..4])).ShouldBeFalse();
        EarlyStopping.IsOver(section, History(epochs)).ShouldBeTrue();
        EarlyStopping.Best(section, History((1, double.NaN), (1, 0.3))).ShouldBe(1);
        EarlyStopping.Best(section, History((1, 0.3), (1, double.NaN))).ShouldBe(0);
        EarlyStopping.Best(section with { MinDelta = 0.1 }, History((0.8, 0.5), (0.85, 0.1))).ShouldBe(0);
    }

    [Fact]
    public void A_change_below_min_delta_is_no_improvement()
    {
        var section = new EarlyStoppingSection { MinDelta = 0.1 };

        EarlyStopping.Best(section, History(0.5, 0.55, 0.58, 0.61)).ShouldBe(3);
        EarlyStopping.Best(section, History(0.5, 0.55, 0.58)).ShouldBe(0);
    }

    [Fact]
    public void A_smaller_loss_is_better_and_one_that_is_not_a_number_never()
    {
        var section = new EarlyStoppingSection { Monitor = "validation.loss" };

        EarlyStopping.Best(section, History(double.NaN, 0.9, 0.4, double.NaN, 0.5)).ShouldBe(2);
    }

    private static IReadOnlyList<EpochMetrics> History(params (double Value, double Loss)[] epochs) =>
        [.. History([.. epochs.Select(epoch => epoch.Value)]).Zip(epochs, (metrics, epoch) => metrics with { Validation = metrics.Validation! with { Loss = epoch.Loss } })];

    private static IReadOnlyList<EpochMetrics> History(params double[] values) => [.. values.Select((value, i) => new EpochMetrics
    {
        Epoch = i + 1,
        Loss = 1,
        Accuracy = 0,
        LearningRate = 1,
        Clips = 1,
        Validation = new ValidationMetrics(value, value, value),
    })];
}
