using Timbre.Engine.Tests.Support;
using Timbre.Pipelines;

namespace Timbre.Engine.Tests.Groups;

public sealed class GroupAdaptationTests : IDisposable
{
    private static readonly string[] ByGroup =
        ["features=[{ mel-spectrogram: { n_fft: 128, hop_length: 64, n_mels: 16 } }, log, { standardize: { mode: per-group } }]", "train.epochs=2"];

    private readonly TempFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_bundle_judges_as_the_run_that_wrote_it_and_the_report_says_whom_it_adapted_to()
    {
        var pipeline = TonePipeline.Make(_folder, ByGroup);
        var result = TonePipeline.Run(pipeline, TonePipeline.Options(_folder.Path));
        using var bundle = TonePipeline.Load(result, _folder.Path);

        var again = Experiment.Evaluate(bundle, pipeline, TonePipeline.Options(_folder.Path) with { Workers = 1 }, cancellation: Cancellation).Report;

        result.Report!.Adaptation.ShouldBe(new GroupAdaptation(3, 12));
        EvaluationReport.FromJson(result.Report.ToJson()).Adaptation.ShouldBe(result.Report.Adaptation);
        again.ToJson().ShouldBe(result.Report.ToJson());
    }

    [Fact]
    public void Two_runs_save_the_same_state_with_any_number_of_workers_and_it_names_the_groups_of_training_alone()
    {
        var pipeline = TonePipeline.Make(_folder, ByGroup);
        var options = TonePipeline.Options(_folder.Path);
        var first = TonePipeline.Run(pipeline, options);
        var second = TonePipeline.Run(TonePipeline.Load(_folder.Path, ByGroup), options with { Workers = 1, Folder = _folder["again"] });

        var state = PartArchive.Read(first.Bundle)[BundleWriter.StatePart];

        PartArchive.Read(second.Bundle)[BundleWriter.StatePart].ShouldBe(state);
        PartArchive.Read(second.Bundle)[BundleWriter.ModelPart].ShouldBe(PartArchive.Read(first.Bundle)[BundleWriter.ModelPart]);
        var names = TensorParts.Use(state, tensors => System.Text.Encoding.UTF8.GetString(tensors["features.2.groups"].bytes));
        names.Split(',').Length.ShouldBe(6);
        first.Audit.TestGroups.ShouldAllBe(group => !names.Contains(group));
    }

    [Fact]
    public void No_label_reaches_the_features_of_the_groups_that_are_adapted_to()
    {
        using var bundle = Trained();
        var test = TestPart();
        var blind = test.Select(sample => sample with { Label = 1 - sample.Label, Recording = sample.Recording with { Label = null } }).ToList();

        var expected = Probabilities(bundle.Classifier, test, test);

        Probabilities(bundle.Classifier, blind, test).ShouldBe(expected);
        // Of half of the recordings something else is learned: the comparison above is not one of nothing.
        Probabilities(bundle.Classifier, [.. test.Where((_, i) => i % 2 == 0)], test).ShouldNotBe(expected);
    }

    [Fact]
    public void Files_without_a_group_fall_back_and_those_of_one_named_group_are_adapted_to()
    {
        using var bundle = Trained();
        var test = TestPart();
        var own = test.Where(sample => sample.Group == test[0].Group).ToList();
        string[] paths = [.. own.Select(sample => sample.Recording.Path)];
        var evaluated = Probabilities(bundle.Classifier, test, own);

        bundle.Classifier.Adapt(paths, "the caller", cancellation: Cancellation);
        var adapted = bundle.Classifier.Predict(paths, group: "the caller", cancellation: Cancellation).SelectMany(p => p.Probabilities).ToArray();
        var loose = bundle.Classifier.Predict(paths, cancellation: Cancellation).SelectMany(p => p.Probabilities).ToArray();

        // Windows share batches with others there, which moves roundings.
        adapted.ShouldBe(evaluated, 1e-5);
        loose.Zip(adapted, (a, b) => Math.Abs(a - b)).Max().ShouldBeGreaterThan(1e-3);
    }

    [Fact]
    public void A_model_that_knows_no_groups_refuses_to_be_adapted()
    {
        var result = TonePipeline.Train(TonePipeline.Make(_folder, "train.epochs=1"), TonePipeline.Options(_folder.Path));
        using var bundle = TonePipeline.Load(result, _folder.Path);

        Should.Throw<InputException>(() => bundle.Classifier.Adapt([_folder["tones/high_s03_0.wav"]], "s03", cancellation: Cancellation))
            .Message.ShouldContain("'s03' is named, and the model gives all groups the same features");
    }

    [Fact]
    public void Groups_of_the_validation_part_are_adapted_to_before_its_features_are_kept()
    {
        using var data = PreparedData.Prepare(TonePipeline.Make(_folder, ByGroup), new PrepareOptions
        {
            Device = TorchSharp.torch.CPU,
            CacheDirectory = _folder["cache"],
            Cancellation = Cancellation,
        });

        using var batch = data.Validation.Epoch(0).First();

        var groups = data.Split.Validation.Take(batch.Samples.Count).Select(sample => sample.Group).ToList();
        foreach (var group in groups.Distinct())
        {
            // Three groups of four recordings: the first batch of eight holds two of them whole or none.
            var items = groups.Select((name, i) => (name, i)).Where(pair => pair.name == group).Select(pair => pair.i).ToList();
            if (items.Count == data.Split.Validation.Count(sample => sample.Group == group))
            {
                var sum = items.Sum(i => batch.Features.Values[i].sum().item<float>());
                var frames = items.Sum(i => batch.Features.Lengths[i].item<long>());
                (sum / (frames * 16)).ShouldBe(0, 1e-4);
            }
        }
    }

    [Fact]
    public void Each_fold_adapts_to_its_own_group_and_the_pooled_report_counts_them_all()
    {
        TonePipeline.Make(_folder);

        var (report, _) = CrossValidation.Run(
            further => TonePipeline.Load(_folder.Path, [.. ByGroup, "data.split.folds=each-group", "train.epochs=1", .. further]),
            TonePipeline.Options(_folder.Path),
            cancellation: Cancellation);

        report.Folds.ShouldAllBe(fold => fold.Report.Adaptation == new GroupAdaptation(1, 4));
        report.Pooled.Adaptation.ShouldBe(new GroupAdaptation(12, 48));
    }

    [Fact]
    public void Training_data_without_groups_are_refused_at_the_stage_before_anything_is_decoded()
    {
        var silent = Enumerable.Range(0, 8).Select(i => new Recording { Path = _folder[$"missing-{i}.wav"], Label = i % 2 == 0 ? "low" : "high" });
        var pipeline = TestPipeline.Load(silent, data => data with { Split = data.Split with { By = SplitBy.Stratified } }, [new Envelope(10), new ByGroupStage()]);

        var refusal = Should.Throw<StageException>(() => PreparedData.Prepare(
            pipeline, new PrepareOptions { Device = TorchSharp.torch.CPU, CacheDirectory = _folder.Path, Cancellation = Cancellation }));

        refusal.Message.ShouldContain("4 of 4 training recordings have no group, the first at ");
        refusal.Message.ShouldContain("'group' option");
        refusal.Location!.Line.ShouldBe(11);
    }

    private Bundle Trained() =>
        TonePipeline.Load(TonePipeline.Train(TonePipeline.Make(_folder, ByGroup), TonePipeline.Options(_folder.Path)), _folder.Path);

    private List<Sample> TestPart()
    {
        using var data = ExperimentRun.Decode(
            TonePipeline.Load(_folder.Path, ByGroup), TonePipeline.Options(_folder.Path), TorchSharp.torch.CPU, null, Cancellation);
        return [.. data.Split.Test];
    }

    private static double[] Probabilities(Classifier classifier, IReadOnlyList<Sample> adapted, IReadOnlyList<Sample> heard)
    {
        classifier.Adapt(adapted, 2, Cancellation);
        return [.. classifier.Predict(heard.Select(sample => sample.Recording), 2, Cancellation).SelectMany(prediction => prediction.Probabilities)];
    }

    private sealed class ByGroupStage : IAdaptsToGroups
    {
        public bool NeedsGroups => true;

        public IReadOnlyDictionary<string, TorchSharp.torch.Tensor> State => throw new InvalidOperationException("It was fitted.");

        public bool Knows(string group) => throw new InvalidOperationException("It was fitted.");

        public void Fit(IEnumerable<Signal> training) => throw new InvalidOperationException("It was fitted.");

        public void Restore(IReadOnlyDictionary<string, TorchSharp.torch.Tensor> state) => throw new InvalidOperationException("It was fitted.");

        public void Adapt(IEnumerable<Signal> recordings) => throw new InvalidOperationException("It was fitted.");

        public Signal Extract(Signal input) => input;
    }
}
