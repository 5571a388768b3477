using System.Text.Json;
using Timbre.Engine.Tests.Support;
using Timbre.Pipelines;

namespace Timbre.Engine.Tests.Training;

public sealed class TrainingTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_run_learns_and_leaves_its_files()
    {
        var pipeline = TonePipeline.Make(_folder, "train.epochs=6");
        var events = new Events();

        var result = TonePipeline.Run(pipeline, TonePipeline.Options(_folder.Path), events);

        result.Report!.Accuracy.ShouldBeGreaterThan(0.9);
        result.Report.Audit!.GroupsDisjoint.ShouldBe(true);
        result.History.Count.ShouldBe(6);
        result.History[^1].Loss.ShouldBeLessThan(result.History[0].Loss);
        var kept = EvaluationReport.FromJson(File.ReadAllText(Path.Combine(result.Folder, "metrics.json")));
        kept.PredictionsSha256.ShouldNotBeNull();
        (kept with { PredictionsSha256 = null }).ToJson().ShouldBe(result.Report.ToJson());
        File.ReadAllText(Path.Combine(result.Folder, "pipeline.yaml")).ShouldBe(pipeline.ResolvedYaml);
        Directory.GetFiles(Path.Combine(result.Folder, "checkpoints")).Length.ShouldBe(2);
        var log = File.ReadAllLines(Path.Combine(result.Folder, "log.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        log.Count(line => line.GetProperty("event").GetString() == "epoch_finished").ShouldBe(6);
        events.All.OfType<StepFinished>().Count().ShouldBe(6 * events.All.OfType<TrainingStarted>().Single().Steps);
    }

    [Fact]
    public void The_same_seed_gives_the_same_weights_with_any_number_of_workers()
    {
        var pipeline = TonePipeline.Make(_folder);

        byte[] Train(int workers) => Weights.Of(TonePipeline.Train(pipeline, TonePipeline.Options(_folder.Path) with { Workers = workers }).Bundle);

        var one = Train(1);
        Train(2).ShouldBe(one);
        Train(8).ShouldBe(one);
        Weights.Of(TonePipeline.Train(TonePipeline.Load(_folder.Path, "seed=8"), TonePipeline.Options(_folder.Path)).Bundle).ShouldNotBe(one);
    }

    [Fact]
    public void A_bundle_is_judged_again_to_the_same_figures()
    {
        var pipeline = TonePipeline.Make(_folder);
        var options = TonePipeline.Options(_folder.Path);
        var result = TonePipeline.Run(pipeline, options);
        using var bundle = TonePipeline.Load(result, _folder.Path);

        Experiment.Evaluate(bundle, TonePipeline.Load(_folder.Path), options, null, TestContext.Current.CancellationToken).Report.ToJson().ShouldBe(result.Report!.ToJson());

        var events = new Events();
        Experiment.Evaluate(bundle, TonePipeline.Load(_folder.Path, "seed=8"), options, events, TestContext.Current.CancellationToken);
        events.All.OfType<Warning>().ShouldContain(warning => warning.Message.Contains("not those that the model was trained with", StringComparison.Ordinal));
    }

    [Fact]
    public void A_bundle_is_judged_by_its_own_features_whatever_the_pipeline_s_are()
    {
        var options = TonePipeline.Options(_folder.Path);
        var result = TonePipeline.Run(TonePipeline.Make(_folder), options);
        using var bundle = TonePipeline.Load(result, _folder.Path);
        var other = TonePipeline.Load(_folder.Path, "features=[standardize, mel-spectrogram: { n_fft: 128, n_mels: 16 }, log, standardize]", "train.batch_size=2");

        Experiment.Evaluate(bundle, other, options, null, TestContext.Current.CancellationToken).Report.ToJson().ShouldBe(result.Report!.ToJson());
    }

    [Fact]
    public void Early_stopping_keeps_the_best_weights()
    {
        var pipeline = TonePipeline.Make(_folder, "train.early_stopping={ monitor: validation.loss, patience: 2 }", "train.epochs=40", "train.optimizer.adam.lr=0.05");
        var events = new Events();

        var result = TonePipeline.Train(pipeline, TonePipeline.Options(_folder.Path), events);

        var losses = result.History.Select(epoch => epoch.Validation!.Loss).ToList();
        result.KeptEpoch.ShouldBe(losses.IndexOf(losses.Min()) + 1);
        result.History.Count.ShouldBe(result.KeptEpoch + 2);
        events.All.OfType<StoppedEarly>().Single().BestEpoch.ShouldBe(result.KeptEpoch);
        var again = TonePipeline.Train(
            TonePipeline.Load(_folder.Path, $"train.epochs={result.KeptEpoch}", "train.optimizer.adam.lr=0.05"), TonePipeline.Options(_folder.Path));
        Weights.Of(again.Bundle).ShouldBe(Weights.Of(result.Bundle));
    }

    [Fact]
    public void A_schedule_sets_the_rate_of_each_epoch()
    {
        var pipeline = TonePipeline.Make(_folder, "train.schedule={ step: { every: 1, gamma: 0.5 } }");

        TonePipeline.Train(pipeline, TonePipeline.Options(_folder.Path)).History.Select(epoch => epoch.LearningRate).ShouldBe([0.01, 0.005, 0.0025]);
    }

    [Fact]
    public void A_loss_that_is_not_finite_ends_the_run_and_keeps_the_last_checkpoint()
    {
        var pipeline = TonePipeline.Make(_folder, "train.optimizer={ sgd: { lr: 1000, weight_decay: 1 } }", "train.epochs=40");

        var failure = Should.Throw<RunException>(() => TonePipeline.Train(pipeline, TonePipeline.Options(_folder.Path)));

        failure.Message.ShouldMatch("The loss is .* at epoch [0-9]+, step [0-9]+");
        failure.Message.ShouldContain("Lower the learning rate");
        Directory.EnumerateFiles(_folder["runs"], "*.checkpoint", SearchOption.AllDirectories).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_run_without_a_test_part_says_that_nothing_is_judged()
    {
        var events = new Events();

        var result = TonePipeline.Run(
            TonePipeline.Make(_folder, "data.split={ train: 0.75, validation: 0.25, test: 0 }", "train.epochs=1"), TonePipeline.Options(_folder.Path), events);

        result.Report.ShouldBeNull();
        events.All.OfType<Warning>().ShouldContain(warning => warning.Message.StartsWith("The split has no test part, so the model will not be judged; "));
    }

    [Fact]
    public void Early_stopping_without_validation_data_is_refused_at_its_line() =>
        Should.Throw<PipelineException>(() => TonePipeline.Make(_folder, "data.split={ train: 0.5, validation: 0, test: 0.5 }", "train.early_stopping={ patience: 2 }"))
            .Diagnostics.Single().Message.ShouldContain("no validation part");

    [Fact]
    public void Runs_that_cannot_be_written_fail_in_a_sentence()
    {
        var pipeline = TonePipeline.Make(_folder);
        File.WriteAllText(_folder["runs"], "A file where the folder of runs should be.");

        Should.Throw<RunException>(() => TonePipeline.Train(pipeline, TonePipeline.Options(_folder.Path))).Message.ShouldContain(_folder["runs"]);
    }

    [Fact]
    public void Layers_that_do_not_fit_are_refused_before_any_data_is_read()
    {
        var pipeline = TonePipeline.Load(_folder.Path, "model.layers=[flatten, conv2d: { filters: 4 }, classifier]");

        Should.Throw<PipelineException>(() => TonePipeline.Train(pipeline, TonePipeline.Options(_folder.Path))).Diagnostics.Single().Location.ShouldNotBeNull();

        Directory.Exists(_folder["runs"]).ShouldBeFalse();
    }
}
