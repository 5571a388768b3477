namespace Timbre.Plugins.PostProcessors.Tests;

public sealed class RejectTests
{
    [Theory]
    [InlineData(0.7, false)]
    [InlineData(0.71, true)]
    public void A_recording_below_the_threshold_is_rejected_and_keeps_its_probabilities(double threshold, bool rejected)
    {
        var before = Scores.Of([0.9, 0.1], [0.4, 0.6]) with { Overall = [0.7, 0.3] };

        var after = new Reject(new() { Threshold = threshold }).Process(before);

        after.Rejected.ShouldBe(rejected);
        after.Overall.ShouldBe([0.7, 0.3]);
        after.Windows.Select(window => window.Rejected).ShouldBe([false, true]);
        after.Of(1).ShouldBe(before.Of(1));
    }

    [Fact]
    public void Where_nothing_has_decided_the_mean_of_the_windows_does()
    {
        var scores = new Reject(new() { Threshold = 0.6 }).Process(Scores.Of([0.9, 0.1], [0.2, 0.8]));

        scores.Overall.ShouldNotBeNull()[0].ShouldBe(0.55, 1e-12);
        scores.Rejected.ShouldBeTrue();
    }

    [Fact]
    public void What_was_rejected_before_stays_rejected() =>
        new Reject(new() { Threshold = 0 }).Process(Scores.Of([0.9, 0.1]) with { Rejected = true }).Rejected.ShouldBeTrue();
}
