using System.Globalization;
using System.Text.Json;
using Timbre.Audio;
using Timbre.Engine.Tests.Support;
using Timbre.Pipelines;
using static TorchSharp.torch;

namespace Timbre.Engine.Tests.FineTuning;

public sealed class FineTuningTests(FineTuningTests.Trained trained) : IClassFixture<FineTuningTests.Trained>, IDisposable
{
    private const string Frozen = "model={ layers: [ frozen: [ conv2d: { filters: 4 }, batch-norm, relu ], max-pool, flatten, dropout: { rate: 0.3 }, classifier ] }";

    // Two recordings of each label to learn from, two steps; the rest judge.
    private static readonly string[] Few = ["data.split={ train: 0.1, validation: 0, test: 0.9 }", "train.epochs=2"];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_few_recordings_of_another_kind_teach_a_trained_model_more_than_a_new_one()
    {
        Write("low", 200, 500);
        Write("high", 600, 1500);
        foreach (var seed in new[] { "seed=1", "seed=2", "seed=3" })
        {
            var scratch = TonePipeline.Run(Load([.. Few, seed]), Options).Report!.Accuracy;
            var tuned = TonePipeline.Run(Load([.. Few, seed]), From).Report!.Accuracy;

            tuned.ShouldBeGreaterThan(0.85, seed);
            tuned.ShouldBeGreaterThan(scratch + 0.1, seed);
        }
    }

    [Fact]
    public void Frozen_layers_and_what_the_front_end_learned_stay_bit_for_bit()
    {
        Write("low", 200, 500);
        Write("high", 600, 1500);

        var result = TonePipeline.Train(Load([.. Few, Frozen]), From);

        Bits(result.Bundle, BundleWriter.StatePart).ShouldBe(Bits(trained.Result.Bundle, BundleWriter.StatePart));
        var (before, after) = (Bits(trained.Result.Bundle, BundleWriter.ModelPart), Bits(result.Bundle, BundleWriter.ModelPart));
        after.Keys.ShouldBe(before.Keys, ignoreOrder: true);
        var same = before.Keys.Where(name => before[name] == after[name]).ToList();
        same.ShouldBe(before.Keys.Where(name => name.StartsWith("layers.0.", StringComparison.Ordinal) || name.StartsWith("layers.1.", StringComparison.Ordinal)), ignoreOrder: true);
        same.Count.ShouldBeGreaterThanOrEqualTo(5);
    }

    [Fact]
    public void An_added_label_starts_new_and_the_others_keep_their_rows_wherever_they_stand()
    {
        Write("low", 200, 500);
        Write("high", 1100, 1500);
        Write("middle", 600, 1000);
        var events = new Events();

        var result = TonePipeline.Train(Load([.. Few, "data.labels=[high, middle, low]", "train.optimizer={ sgd: { lr: 1.0e-12 } }"]), From, events);

        var (before, after) = (Rows(trained.Result.Bundle), Rows(result.Bundle));
        after.Length.ShouldBe(3);
        after[0].ShouldBe(before[1]);
        after[2].ShouldBe(before[0]);
        after[1].ShouldNotBe(before[0]);
        var told = events.All.OfType<ModelInherited>().Single();
        told.Kept.ShouldBe(["high", "low"]);
        told.New.ShouldBe(["middle"]);
        told.Dropped.ShouldBeEmpty();
    }

    [Fact]
    public void A_label_is_added_to_a_trained_model_and_all_are_told_apart()
    {
        Write("low", 200, 500);
        Write("high", 1100, 1500);
        Write("middle", 600, 1000);

        var result = TonePipeline.Run(Load(["data.split={ train: 0.5, validation: 0, test: 0.5 }", "data.labels=[low, middle, high]", "train.epochs=8"]), From);

        result.Report!.UnweightedRecall.ShouldBeGreaterThan(0.85);
    }

    [Fact]
    public void A_label_that_the_map_makes_of_others_starts_as_their_mean()
    {
        Write("low", 200, 500);
        Write("high", 600, 1500);
        Write("none", 10, 20);
        var events = new Events();

        var result = TonePipeline.Train(Load(
            [.. Few, "data.labels=[none, tone]", "data.label_map={ low: tone, high: tone }", "train.optimizer={ sgd: { lr: 1.0e-12 } }"]), From, events);

        var (before, after) = (Rows(trained.Result.Bundle), Rows(result.Bundle));
        after[1].Zip(before[0].Zip(before[1], (low, high) => (low + high) / 2), (is_, expected) => Math.Abs(is_ - expected)).Max().ShouldBeLessThan(1e-6f);
        events.All.OfType<ModelInherited>().Single().Mapped.ShouldBe(["tone"]);
    }

    [Fact]
    public void A_test_split_that_the_parent_learned_from_is_said_to_flatter()
    {
        Write("low", 200, 500);
        Write("high", 600, 1500);
        string[] own = [.. Few, $"data.source.tones.folder={trained.Folder["tones"]}", "seed=99"];

        var flattered = TonePipeline.Run(Load(own), From).Report!;
        var honest = TonePipeline.Run(Load(Few), From);
        var grandchild = TonePipeline.Run(Load(own), Options with { From = ParentModel.Read(honest.Bundle) }).Report!;

        Heard(flattered).ShouldNotBeEmpty();
        Heard(honest.Report!).ShouldBeEmpty();
        Heard(grandchild).ShouldBe(Heard(flattered));

        static IEnumerable<string> Heard(EvaluationReport report) => report.FlatteredBy.Where(reason => reason.EndsWith("used to train the model.", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_model_is_refused_with_the_layers_and_both_shapes()
    {
        Write("low", 200, 500);
        Write("high", 600, 1500);

        var message = Should.Throw<InputException>(() => TonePipeline.Train(Load([.. Few, "model.layers[0].conv2d.filters=6"]), From)).Message;

        message.ShouldContain(trained.Result.Bundle);
        message.ShouldContain("(conv2d) is [4, 1, 3, 3] in the bundle and [6, 1, 3, 3] in the pipeline");
        message.ShouldContain("(batch-norm) is [4] in the bundle and [6] in the pipeline");
    }

    [Theory]
    [InlineData("features[0].mel-spectrogram.n_mels=20", "features[0].mel-spectrogram.n_mels is 16 in the bundle and 20 in the pipeline")]
    [InlineData("data.sample_rate=8000", "data.sample_rate is 4000 in the bundle and 8000 in the pipeline")]
    public void Other_features_are_refused_by_key(string change, string expected)
    {
        Write("low", 200, 500);
        Write("high", 600, 1500);

        Should.Throw<InputException>(() => TonePipeline.Train(Load([.. Few, change]), From)).Message.ShouldContain(expected);
    }

    [Fact]
    public void Run_log_and_bundle_name_the_parent()
    {
        Write("low", 200, 500);
        Write("high", 600, 1500);
        var parent = ParentModel.Read(trained.Result.Bundle);

        var result = TonePipeline.Train(Load(Few), From);

        Bundle.ReadMetadata(result.Bundle).Parent.ShouldNotBeNull().Sha256.ShouldBe(parent.Sha256);
        Bundle.ReadMetadata(trained.Result.Bundle).Parent.ShouldBeNull();
        File.ReadLines(Path.Combine(result.Folder, "log.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)
            .Single(line => line.GetProperty("event").GetString() == "model_inherited").GetProperty("sha256").GetString().ShouldBe(parent.Sha256);
        JsonDocument.Parse(File.ReadAllText(Path.Combine(result.Folder, "parent.json"))).RootElement.GetProperty("sha256").GetString().ShouldBe(parent.Sha256);
    }

    [Fact]
    public void A_cancelled_run_goes_on_to_the_same_weights_and_not_without_its_parent()
    {
        Write("low", 200, 500);
        Write("high", 600, 1500);
        string[] overrides = ["data.split={ train: 0.5, validation: 0.5, test: 0 }", "train.batch_size=4", "train.epochs=3", "train.learning_rates={ layers.0: 0.1, layers: 0.5 }"];
        var expected = Weights.Of(TonePipeline.Train(Load(overrides), From).Bundle);
        using var cancel = new CancellationTokenSource();
        var steps = 7;
        var stop = new Events(told =>
        {
            if (told is StepFinished && --steps == 0)
            {
                cancel.Cancel();
            }
        });
        var folder = Should.Throw<RunCancelledException>(() => Experiment.Train(Load(overrides), From, stop, cancel.Token)).Folder;

        Should.Throw<InputException>(() => TonePipeline.Train(Load(overrides), Options with { Resume = folder })).Message
            .ShouldContain($"it started from the bundle of sha256 {From.From!.Sha256} and is to start from random weights");
        Weights.Of(TonePipeline.Train(Load(overrides), From with { Resume = folder }).Bundle).ShouldBe(expected);
    }

    [Fact]
    public void A_run_that_was_killed_before_its_first_checkpoint_is_not_resumed_without_its_parent()
    {
        Write("low", 200, 500);
        Write("high", 600, 1500);
        var folder = TonePipeline.Train(Load(Few), From).Folder;
        Directory.Delete(Path.Combine(folder, "checkpoints"), recursive: true);
        File.Delete(Path.Combine(folder, "model.timbre"));

        Should.Throw<InputException>(() => TonePipeline.Train(Load(Few), Options with { Resume = folder })).Message.ShouldContain("and is to start from random weights");
    }

    [Fact]
    public void A_factor_on_a_layer_s_rate_makes_its_steps_as_much_smaller()
    {
        Write("low", 200, 500);
        Write("high", 600, 1500);
        string[] one = ["data.split={ train: 1, validation: 0, test: 0 }", "train.batch_size=64", "train.epochs=1", "train.optimizer={ sgd: { lr: 50 } }"];
        var start = First(trained.Result.Bundle);

        var whole = First(TonePipeline.Train(Load(one), From).Bundle).Zip(start, (after, before) => (double)after - before).ToList();
        var slow = First(TonePipeline.Train(Load([.. one, "train.learning_rates={ layers.0: 0.25 }"]), From).Bundle).Zip(start, (after, before) => (double)after - before).ToList();

        whole.Max(Math.Abs).ShouldBeGreaterThan(1e-4);
        slow.Zip(whole, (small, large) => Math.Abs(small - (0.25 * large))).Max().ShouldBeLessThan(1e-6);
    }

    [Fact]
    public void A_rate_of_a_layer_that_is_not_there_is_refused_with_those_that_are()
    {
        var mistake = Should.Throw<PipelineException>(() => DryRunner.Run(Load(["train.learning_rates={ layers.9: 0.1 }"]))).Diagnostics.Single().Message;

        mistake.ShouldContain("names 'layers.9', and the model has no such layer that learns; those that do are layers.0");
    }

    private RunOptions Options => TonePipeline.Options(_folder.Path);

    private RunOptions From => Options with { From = ParentModel.Read(trained.Result.Bundle) };

    private LoadedPipeline Load(string[] overrides) => TonePipeline.Load(_folder.Path, overrides);

    // Louder noise, softer tones and harmonics: what a scaler that is fitted anew would hide from the weights.
    private void Write(string label, double lowest, double highest)
    {
        Directory.CreateDirectory(_folder["tones"]);
        for (var number = 0; number < 20; number++)
        {
            var random = new RandomStream(label.Length, number, label[0], 7);
            var samples = new float[2000];
            random.FillNormal(samples);
            var hertz = random.NextUniform(lowest, highest);
            for (var i = 0; i < samples.Length; i++)
            {
                samples[i] = (0.03f * samples[i]) + (0.2f * MathF.Sin((float)(2 * Math.PI * hertz * i / Tones.SampleRate)));
            }

            AudioWriter.Write(_folder[string.Create(CultureInfo.InvariantCulture, $"tones/{label}_n{number:D2}_0.wav")], samples, Tones.SampleRate);
        }
    }

    private static Dictionary<string, string> Bits(string bundle, string part) => TensorParts.Use(
        PartArchive.Read(bundle)[part], tensors => tensors.ToDictionary(pair => pair.Key, pair => Convert.ToHexString(pair.Value.contiguous().bytes)));

    private static float[] First(string bundle) => TensorParts.Use(Weights.Of(bundle), weights => Of(weights, "layers.0.", ".weight").data<float>().ToArray());

    private static float[][] Rows(string bundle) => TensorParts.Use(Weights.Of(bundle), weights =>
    {
        using var scope = NewDisposeScope();
        var (weight, bias) = (Of(weights, "layers.6.", ".weight"), Of(weights, "layers.6.", ".bias"));
        return Enumerable.Range(0, (int)weight.shape[0]).Select(row => weight[row].data<float>().Append(bias[row].item<float>()).ToArray()).ToArray();
    });

    private static Tensor Of(IReadOnlyDictionary<string, Tensor> weights, string layer, string kind) => weights.Single(
        pair => pair.Key.StartsWith(layer, StringComparison.Ordinal) && pair.Key.EndsWith(kind, StringComparison.Ordinal)).Value;

    /// <summary>One trained parent for all tests.</summary>
    public sealed class Trained : IDisposable
    {
        public Trained() => Result = TonePipeline.Train(TonePipeline.Make(Folder, "train.epochs=6"), TonePipeline.Options(Folder.Path));

        public TempFolder Folder { get; } = new();

        public RunResult Result { get; }

        public void Dispose() => Folder.Dispose();
    }
}
