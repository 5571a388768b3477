using Timbre.Engine.Tests.Support;
using Timbre.Pipelines;

namespace Timbre.Engine.Tests.Prediction;

public sealed class CalibrationTests : IDisposable
{
    private static readonly string[] Calibrated = ["post=[mean-probability, temperature]", "train.epochs=2"];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_a_post_processor_learned_is_in_the_bundle_and_changes_its_predictions()
    {
        var pipeline = TonePipeline.Make(_folder, Calibrated);
        var result = TonePipeline.Train(pipeline, TonePipeline.Options(_folder.Path));

        using var calibrated = TonePipeline.Load(result, _folder.Path);
        var temperature = Learned(result);
        var heard = _folder["tones/high_s03_0.wav"];
        var sure = calibrated.Classifier.Predict([heard], cancellation: TestContext.Current.CancellationToken).Single().Probabilities;
        var plain = Mean(calibrated.Classifier.Score([new Recording { Path = heard }], 1, TestContext.Current.CancellationToken).Single().Windows);

        temperature.ShouldNotBe(1);
        (Math.Log(sure[1]) - Math.Log(sure[0])).ShouldBe((Math.Log(plain[1]) - Math.Log(plain[0])) / temperature, 1e-9);
    }

    [Fact]
    public void A_resumed_run_learns_the_same()
    {
        var pipeline = TonePipeline.Make(_folder, [.. Calibrated, "train.checkpoint_steps=1"]);
        var options = TonePipeline.Options(_folder.Path);
        var expected = Learned(TonePipeline.Train(pipeline, options));
        using var cancel = new CancellationTokenSource();
        var folder = Should.Throw<RunCancelledException>(() => Experiment.Train(
            pipeline, options, new Events(happened => Cancel(happened, cancel)), cancel.Token)).Folder;

        Learned(TonePipeline.Train(TonePipeline.Load(_folder.Path, [.. Calibrated, "train.checkpoint_steps=1"]), options with { Resume = folder })).ShouldBe(expected);
    }

    [Fact]
    public void Without_a_validation_part_the_stage_is_refused_where_it_stands()
    {
        var pipeline = TonePipeline.Make(_folder, [.. Calibrated, "data.split={ train: 0.7, test: 0.3, validation: 0 }"]);

        var error = Should.Throw<PipelineException>(() => TonePipeline.Train(pipeline, TonePipeline.Options(_folder.Path))).Diagnostics.Single();

        error.Message.ShouldContain("'temperature' learns from the validation part, and the split has none");
        error.Location.ShouldBe(pipeline.Pipeline.Post[1].Location);
    }

    private static void Cancel(EngineEvent happened, CancellationTokenSource cancel)
    {
        if (happened is StepFinished { Epoch: 2, Step: 2 })
        {
            cancel.Cancel();
        }
    }

    private static double Learned(RunResult result) => TensorParts.Use(
        PartArchive.Read(result.Bundle)[BundleWriter.StatePart], state => state["post.1.temperature"].item<double>());

    private static double[] Mean(IReadOnlyList<WindowScore> windows) =>
        [.. Enumerable.Range(0, 2).Select(label => windows.Average(window => window.Probabilities[label]))];
}
