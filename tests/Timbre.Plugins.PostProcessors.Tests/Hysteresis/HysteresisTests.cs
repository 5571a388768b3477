namespace Timbre.Plugins.PostProcessors.Tests;

public sealed class HysteresisTests
{
    [Fact]
    public void A_label_comes_on_at_the_onset_and_goes_off_below_the_offset()
    {
        var hysteresis = new Hysteresis(new() { Label = "male", Onset = 0.7, Offset = 0.4 });

        hysteresis.Process(Scores.Second(1, 0.6, 0.69, 0.7, 0.5, 0.4, 0.39, 0.6, 0.8)).Of(1).ShouldBe([0, 0, 1, 1, 1, 0, 0, 1]);
    }

    [Fact]
    public void While_it_is_off_the_most_probable_other_label_holds()
    {
        var hysteresis = new Hysteresis(new() { Label = "a", Onset = 0.9, Offset = 0.2 });

        hysteresis.Process(Scores.Of([0.5, 0.2, 0.3], [0.6, 0.3, 0.1], [0.9, 0, 0.1], [0.2, 0.7, 0.1], [0.1, 0.7, 0.2])).Path()
            .ShouldBe([2, 1, 0, 0, 1]);
    }

    [Fact]
    public void An_offset_above_the_onset_is_refused() =>
        new HysteresisOptions { Label = "male", Onset = 0.3 }.Validate().Single().Message.ShouldBe(
            "offset is 0.4, above onset, which is 0.3; a label goes off at or below the probability at which it comes on.");

    [Fact]
    public void A_label_that_there_is_not_is_refused_with_the_nearest() =>
        Should.Throw<StageException>(() => new Hysteresis(new() { Label = "mael" }).Process(Scores.Second(1, 0.5))).Message.ShouldBe(
            "label is 'mael', which is none of the labels female, male. Did you mean 'male'?");
}
