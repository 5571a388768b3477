namespace Timbre.Engine.Tests;

public sealed class DryRunTests
{
    [Fact]
    public void The_shape_after_each_stage_is_shown()
    {
        using var centre = new Centre();

        var shapes = DryRun.Shapes(TestPipeline.Load([], features: [new Envelope(100), centre], augment: [new Shift()], augmentFeatures: [new Shift()]));

        shapes.Select(stage => $"{stage.Key} {stage.Shape}").ShouldBe(
        [
            "data.clip waveform [800 time]",
            "augment[0] waveform [800 time]",
            "features[0] feature map [1 channel, 1 frequency, 8 time]",
            "features[1] feature map [1 channel, 1 frequency, 8 time]",
            "augment_features[0] feature map [1 channel, 1 frequency, 8 time]",
        ]);
        shapes.Select(stage => stage.Location?.Line).ShouldBe([null, 20, 10, 11, 30]);
    }

    [Fact]
    public void A_stage_that_cannot_follow_the_one_before_it_is_refused_at_its_place() =>
        Should.Throw<StageException>(() => DryRun.Shapes(TestPipeline.Load([], features: [new Envelope(100), new Envelope(2)]))).Location!.Line.ShouldBe(11);
}
