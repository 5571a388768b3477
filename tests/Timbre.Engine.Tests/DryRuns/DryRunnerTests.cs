using Timbre.Engine.Tests.Support;
using Timbre.Pipelines;

namespace Timbre.Engine.Tests.DryRuns;

public sealed class DryRunnerTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_stage_and_layer_is_listed_with_its_shape()
    {
        var stages = DryRunner.Run(TonePipeline.Load(_folder.Path, "post=[majority-vote]"));

        stages.Select(stage => stage.Key).ShouldBe(
        [
            "data.clip", "augment[0]", "augment[1]", "features[0]", "features[1]", "features[2]",
            .. Enumerable.Range(0, 7).Select(i => $"model.layers[{i}]"), "model", "post[0]",
        ]);
        stages[0].Shape.ShouldBe("waveform [1600 time]");
        stages.Single(stage => stage.Name == "mel-spectrogram").Shape.ShouldBe("feature map [1 channel, 16 frequency, 26 time]");
        var layers = stages.Where(stage => stage.Key.StartsWith("model.layers", StringComparison.Ordinal)).ToList();
        layers.Sum(layer => layer.Parameters).ShouldBe(stages.Single(stage => stage.Key == "model").Parameters);
    }

    [Fact]
    public void A_layer_that_does_not_fit_is_shown_at_its_own_line()
    {
        File.WriteAllText(_folder["pipeline.yaml"], TonePipeline.Yaml.Replace("    - conv2d: { filters: 4 }", "    - flatten\n    - conv2d: { filters: 4 }", StringComparison.Ordinal));
        var pipeline = TonePipeline.LoadText(File.ReadAllText(_folder["pipeline.yaml"]), _folder.Path);

        var mistake = Should.Throw<PipelineException>(() => DryRunner.Run(pipeline)).Diagnostics.Single();

        mistake.SourceLine!.ShouldContain("conv2d");
        mistake.ToString().ShouldContain("vector [416 feature]");
    }

    [Fact]
    public void Layers_that_no_line_declares_have_the_line_of_their_model()
    {
        var pipeline = TonePipeline.Load(_folder.Path);
        var yaml = TonePipeline.Yaml[..TonePipeline.Yaml.IndexOf("model:", StringComparison.Ordinal)] + "model: { resnet: {} }\n";

        var stages = DryRunner.Run(TonePipeline.LoadText(yaml, _folder.Path));

        var line = pipeline.Locations["model"].Line;
        stages.Where(stage => stage.Key.StartsWith("model", StringComparison.Ordinal)).ShouldAllBe(stage => stage.Location!.Line == line);
        stages.ShouldContain(stage => stage.Key == "model.layers[1]");
    }

    [Fact]
    public void A_layer_and_a_post_processor_are_refused_together()
    {
        var yaml = TonePipeline.Yaml.Replace("    - conv2d: { filters: 4 }", "    - flatten\n    - conv2d: { filters: 4 }", StringComparison.Ordinal);

        var mistakes = Should.Throw<PipelineException>(() => DryRunner.Run(TonePipeline.LoadText(yaml, _folder.Path, "post=[hysteresis: { label: mid }]"))).Diagnostics;

        mistakes.Count.ShouldBe(2);
    }

    [Fact]
    public void A_stage_with_a_mistake_does_not_hide_those_before_it()
    {
        var partial = Should.Throw<PipelineException>(() => TonePipeline.Load(
            _folder.Path, "features[1].log.floor=-1", "features[0].mel-spectrogram.f_max=9000", "prepare=[peak-normalize: { x: 1 }]")).Partial;

        DryRunner.Mistakes(partial.ShouldNotBeNull()).ShouldHaveSingleItem().Message.ShouldContain("f_max is 9000 Hz");
    }

    [Fact]
    public void Without_known_clips_nothing_is_dry_run() =>
        Should.Throw<PipelineException>(() => TonePipeline.Load(_folder.Path, "data.clip.seconds=-1")).Partial.ShouldBeNull();

    [Fact]
    public void Windows_that_a_layer_cannot_take_are_refused_before_any_data_is_read()
    {
        var pipeline = TonePipeline.Load(_folder.Path, "predict={ window_seconds: 0.2 }");

        var mistake = Should.Throw<PipelineException>(() => DryRunner.Run(pipeline)).Diagnostics.Single();

        mistake.Message.ShouldStartWith("Windows of 0.2 s (predict.window_seconds) do not fit a model of clips of 0.4 s: flatten was built for");
        mistake.Location.ShouldNotBeNull().Line.ShouldBe(18);
    }
}
