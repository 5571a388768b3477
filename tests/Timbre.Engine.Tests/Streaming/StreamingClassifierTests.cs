using Timbre.Audio;
using Timbre.Engine.Tests.Support;

namespace Timbre.Engine.Tests.Streaming;

public sealed class StreamingClassifierTests(StreamingClassifierTests.Models models) : IClassFixture<StreamingClassifierTests.Models>
{
    private const double Tolerance = 1e-6;

    public static TheoryData<string> Chains =>
    [
        "[]",
        "[mean-probability]",
        "[log-mean-probability, reject: 0.6]",
        "[temperature: 2, majority-vote]",
        "[median-smoothing: { size: 3 }, majority-vote]",
        "[exponential-smoothing: { time_constant_seconds: 0.5 }, median-smoothing: { size: 5 }, mean-probability, temperature: 0.5]",
        "[hysteresis: { label: high, onset: 0.7, offset: 0.3 }, mean-probability]",
        "[minimum-duration: { seconds: 0.7 }, mean-probability]",
        "[median-smoothing: { size: 3 }, viterbi: { expected_seconds: 1 }, majority-vote]",
    ];

    [Theory]
    [MemberData(nameof(Chains))]
    public void Any_chunk_sizes_decide_as_the_file_does(string post)
    {
        using var bundle = models.Load(post);
        var file = bundle.Classifier.Predict([models.Song], 2, cancellation: TestContext.Current.CancellationToken).Single();
        file.Windows.Count.ShouldBe(34);
        Heard? first = null;
        foreach (var size in (int?[])[1, 7, 160, 4096, null])
        {
            var heard = Listen(bundle.Classifier, Models.SongRate, Decoded(models.Song), size);

            heard.Label.ShouldBe(file.Label);
            heard.Rejected.ShouldBe(file.Rejected);
            Near(heard.Probabilities, file.Probabilities);
            heard.Windows.Select(window => (window.StartSeconds, window.EndSeconds, window.Rejected))
                .ShouldBe(file.Windows.Select(window => (window.StartSeconds, window.EndSeconds, window.Rejected)));
            foreach (var (ours, theirs) in heard.Windows.Zip(file.Windows))
            {
                Near(ours.Probabilities, theirs.Probabilities);
            }

            // Among themselves the pieces' lengths change no bit.
            first ??= heard;
            heard.Text.ShouldBe(first.Text);
        }
    }

    [Fact]
    public void Parts_of_a_file_are_what_its_prediction_holds()
    {
        foreach (var post in new[] { "[median-smoothing: { size: 5 }, mean-probability]", "[viterbi, mean-probability]" })
        {
            using var bundle = models.Load(post);
            string[] paths = [models.Song, models.Folder["absent.wav"], models.Song];
            var whole = bundle.Classifier.Predict(paths, 2, cancellation: TestContext.Current.CancellationToken).ToList();

            var parts = bundle.Classifier.PredictParts(paths, 2, cancellation: TestContext.Current.CancellationToken).ToList();

            parts.Where(part => part.End is not null).Select(part => (part.Path, part.End!.Label, part.End.Error)).ShouldBe(whole.Select(one => (one.Path, one.Label, one.Error)));
            parts.SelectMany(part => part.Windows).Select(Text).ShouldBe(whole.SelectMany(one => one.Windows).Select(Text));
        }
    }

    [Fact]
    public void Live_decisions_of_a_stage_that_needs_the_whole_recording_are_marked_and_the_end_decides_again()
    {
        using var bundle = models.Load("[viterbi]");
        using var stream = bundle.Classifier.Start(new StreamingOptions { SampleRate = Models.SongRate });

        var live = stream.Push(Decoded(models.Song));
        var end = stream.Complete();

        live.Count.ShouldBe(33);
        live.ShouldAllBe(decision => !decision.IsFinal);
        end.Decisions.Count.ShouldBe(34);
        end.Decisions.ShouldAllBe(decision => decision.IsFinal);
    }

    [Fact]
    public void A_smoothing_stage_holds_decisions_back_by_what_it_states()
    {
        using var bundle = models.Load("[median-smoothing: { size: 5 }]");
        using var stream = bundle.Classifier.Start();

        var decisions = stream.Push(new float[16000]);

        decisions[0].Window.StartSeconds.ShouldBe(0);
        decisions[0].KnownAtSeconds.ShouldBe(0.8, 1e-9);
    }

    [Fact]
    public void No_window_spans_lost_audio_and_times_stay_true()
    {
        using var bundle = models.Load("[]");
        using var stream = bundle.Classifier.Start(new StreamingOptions { SampleRate = 8000 });

        List<StreamDecision> decisions = [.. stream.Push(new float[8000])];
        stream.Skip(4000);
        decisions.AddRange(stream.Push(new float[8000]));

        var windows = decisions.Select(decision => (Start: Math.Round(decision.Window.StartSeconds, 9), End: Math.Round(decision.Window.EndSeconds, 9))).ToList();
        windows.ShouldAllBe(window => window.End <= 1 || window.Start >= 1.5);
        // The last that fits before the gap is judged, although the resampler held its end back.
        windows.Where(window => window.End <= 1).Max(window => window.Start).ShouldBe(0.6);
        windows.Where(window => window.End > 1).Min(window => window.Start).ShouldBe(1.5);
        stream.Seconds.ShouldBe(2.5, 1e-9);
    }

    [Fact]
    public void A_sample_that_is_not_finite_is_named()
    {
        using var bundle = models.Load("[]");
        using var stream = bundle.Classifier.Start();
        stream.Push(new float[4000]);

        Should.Throw<ArgumentException>(() => stream.Push([0, float.NaN])).Message.ShouldStartWith("Sample 4001 of 'stream' (1 s) is NaN; samples must be finite.");
    }

    [Fact]
    public void A_stream_without_samples_says_so_and_one_that_has_ended_takes_no_more()
    {
        using var bundle = models.Load("[]");
        using var stream = bundle.Classifier.Start();

        stream.Complete().Prediction.Error.ShouldBe("'stream' holds no samples.");
        Should.Throw<InvalidOperationException>(() => stream.Push([0]));
    }

    [Fact]
    public void Minutes_of_a_stream_leave_no_tensor_and_no_memory_behind()
    {
        using var bundle = models.Load("[median-smoothing, mean-probability]");
        using var stream = bundle.Classifier.Start(new StreamingOptions { SampleRate = 8000 });
        var second = Decoded(models.Song).AsSpan(0, 8000).ToArray();
        Seconds(120);
        var (tensors, bytes) = (Memory.LiveTensors, Memory.Resident());

        Seconds(600);

        Memory.LiveTensors.ShouldBe(tensors);
        ((double)Memory.Resident() / bytes).ShouldBeLessThan(1.05);

        void Seconds(int count)
        {
            for (var i = 0; i < count; i++)
            {
                stream.Push(second);
            }
        }
    }

    private static float[] Decoded(string path) => AudioDecoder.Decode(path).Samples;

    private static void Near(IReadOnlyList<double> ours, IReadOnlyList<double> theirs) =>
        ours.Zip(theirs).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < Tolerance);

    private static string Text(WindowScore window) =>
        FormattableString.Invariant($"{window.StartSeconds:R} {window.EndSeconds:R} {window.Rejected} {string.Join(' ', window.Probabilities.Select(p => FormattableString.Invariant($"{p:0.000000}")))}");

    // A size of null draws a size for each piece, up to a second.
    private static Heard Listen(Classifier classifier, int rate, float[] samples, int? size)
    {
        using var stream = classifier.Start(new StreamingOptions { SampleRate = rate });
        var random = new RandomStream(1, 2, 3, 4);
        List<WindowScore> windows = [];
        for (var at = 0; at < samples.Length;)
        {
            var count = Math.Min(size ?? (int)random.NextInteger(8000) + 1, samples.Length - at);
            windows.AddRange(stream.Push(samples.AsSpan(at, count)).Where(decision => decision.IsFinal).Select(decision => decision.Window));
            at += count;
        }

        var end = stream.Complete();
        windows.AddRange(end.Decisions.Select(decision => decision.Window));
        return new Heard(end.Prediction.Label, end.Prediction.Rejected, end.Prediction.Probabilities, windows);
    }

    private sealed record Heard(string? Label, bool Rejected, IReadOnlyList<double> Probabilities, IReadOnlyList<WindowScore> Windows)
    {
        public string Text => string.Join('\n', Windows.Select(window => FormattableString.Invariant(
            $"{window.StartSeconds:R} {string.Join(' ', window.Probabilities.Select(p => FormattableString.Invariant($"{p:R}")))}")))
            + string.Join(' ', Probabilities.Select(p => FormattableString.Invariant($"{p:R}")));
    }

    /// <summary>One trained network, which chains of post-processors follow, and a recording at another rate than its own.</summary>
    public sealed class Models : IDisposable
    {
        public const int SongRate = 8000;

        private readonly RunResult _run;

        public Models()
        {
            _run = Experiment.Train(TonePipeline.Make(Folder, "train.epochs=3"), TonePipeline.Options(Folder.Path));
            // Low and high in turn, each half a second longer than the one before, in noise.
            var samples = new float[(int)(6.9 * SongRate)];
            new RandomStream(5, 5, 5, 5).FillNormal(samples);
            for (var i = 0; i < samples.Length; i++)
            {
                var hertz = (int)Math.Sqrt(i / 2000.0) % 2 == 0 ? 300 : 1000;
                samples[i] = (0.03f * samples[i]) + (0.3f * MathF.Sin((float)(2 * Math.PI * hertz * i / SongRate)));
            }

            AudioWriter.Write(Song, samples, SongRate);
        }

        public TempFolder Folder { get; } = new();

        public string Song => Folder["song.wav"];

        public Bundle Load(string post)
        {
            var changed = Folder[$"{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(post)))[..8]}.timbre"];
            BundlePost.Copy(_run.Bundle, changed, post);
            return Bundle.Load(changed, new BundleOptions { CacheDirectory = Folder["cache"], Catalogue = TonePipeline.Catalogue });
        }

        public void Dispose() => Folder.Dispose();
    }
}
