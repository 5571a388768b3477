using Timbre.Audio;
using Timbre.Engine.Tests.Support;

namespace Timbre.Engine.Tests.Prediction;

/// <summary>What a program does that uses a trained model: files, samples and streams, on any thread.</summary>
public sealed class LibraryUseTests(LibraryUseTests.Model model) : IClassFixture<LibraryUseTests.Model>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Classifier Classifier => model.Classifier;

    [Theory]
    [InlineData(4000)]
    [InlineData(16000)]
    public void Samples_in_memory_are_predicted_to_the_same_bits_as_a_file_of_them(int sampleRate)
    {
        var path = model.Long(sampleRate);
        var samples = AudioDecoder.Decode(path).Samples;

        var prediction = Classifier.Predict(samples, sampleRate);

        var file = Classifier.Predict(path, cancellation: Cancellation);
        file.Windows.Count.ShouldBeGreaterThan(32);
        prediction.Windows.Select(Text).ShouldBe(file.Windows.Select(Text));
        prediction.Probabilities.ShouldBe(file.Probabilities);
        (prediction.Label, prediction.Seconds, prediction.Error).ShouldBe((file.Label, file.Seconds, null));
    }

    [Fact]
    public void Any_number_of_threads_gets_what_one_gets()
    {
        // Its script fails where two threads are in it at once.
        using var busy = model.Load("""script: "if (System.Threading.Interlocked.Increment(ref Busy.Count) > 1) throw new InvalidOperationException(); System.Threading.Thread.Sleep(2); System.Threading.Interlocked.Decrement(ref Busy.Count); return x; static class Busy { public static int Count; }" """);
        var paths = model.Recordings.Take(6).ToList();
        var alone = paths.Select(path => Everything(busy, path)).ToList();

        var together = Enumerable.Range(0, 24).AsParallel().AsOrdered().WithDegreeOfParallelism(6).Select(i => Everything(busy, paths[i % paths.Count])).ToList();

        together.ShouldBe(Enumerable.Range(0, 24).Select(i => alone[i % alone.Count]));
    }

    [Fact]
    public async Task Pieces_that_arrive_one_by_one_decide_as_those_that_are_pushed()
    {
        var samples = AudioDecoder.Decode(model.Long(16000)).Samples;
        using var stream = Classifier.Start(new StreamingOptions { SampleRate = 16000 });
        var pushed = stream.Push(samples).Concat(stream.Complete().Decisions).Select(decision => Text(decision.Window)).ToList();

        var decisions = await Classifier.StreamAsync(Pieces(samples), new StreamingOptions { SampleRate = 16000 }, Cancellation).Select(decision => Text(decision.Window)).ToListAsync(Cancellation);

        decisions.ShouldBe(pushed);
        pushed.Count.ShouldBeGreaterThan(32);
    }

    [Fact]
    public async Task A_stream_that_is_cancelled_ends()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var seen = 0;

        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Classifier.StreamAsync(Endless(), cancellation: stop.Token))
            {
                if (++seen == 3)
                {
                    await stop.CancelAsync();
                }
            }
        });

        seen.ShouldBe(3);
    }

    [Fact]
    public void What_cannot_be_predicted_is_an_exception_that_says_why()
    {
        File.WriteAllText(model.Folder["text.wav"], "This is no audio.");

        Should.Throw<InputException>(() => Classifier.Predict(model.Folder["absent.wav"], cancellation: Cancellation)).Message.ShouldContain(model.Folder["absent.wav"]);
        Should.Throw<InputException>(() => Classifier.Predict(model.Folder["text.wav"], cancellation: Cancellation)).Message.ShouldContain(model.Folder["text.wav"]);
        Should.Throw<ArgumentException>(() => Classifier.Predict(ReadOnlySpan<float>.Empty, 4000)).Message.ShouldContain("at least one");
        Should.Throw<ArgumentException>(() => Classifier.Predict([0, 0.5f, float.NaN], 4000)).Message.ShouldContain("Sample 2 of 'samples'");
        Should.Throw<ArgumentOutOfRangeException>(() => Classifier.Predict([0.5f], 7)).Message.ShouldContain("between 100 and 768000");
    }

    [Fact]
    public void A_classifier_that_was_disposed_says_so()
    {
        var gone = model.Load("log");
        var stream = gone.Start();
        gone.Dispose();

        Should.Throw<ObjectDisposedException>(() => gone.Predict([0.5f], 4000));
        Should.Throw<ObjectDisposedException>(() => gone.Predict(model.Recordings[0], cancellation: Cancellation));
        Should.Throw<ObjectDisposedException>(() => gone.PredictParts(model.Recordings, cancellation: Cancellation).Count());
        Should.Throw<ObjectDisposedException>(() => gone.Start());
        Should.Throw<ObjectDisposedException>(() => stream.Push([0.5f]));
    }

    [Fact]
    public void A_classifier_tells_what_it_is() =>
        (string.Join(' ', Classifier.Labels), Classifier.SampleRate).ShouldBe(("low high", 4000));

    private static string Everything(Classifier classifier, string path)
    {
        var audio = AudioDecoder.Decode(path);
        using var stream = classifier.Start();
        var streamed = stream.Push(audio.Samples).Concat(stream.Complete().Decisions).Select(decision => Text(decision.Window));
        return string.Join(
            '\n',
            [.. streamed, .. classifier.Predict(audio.Samples, audio.SampleRate).Windows.Select(Text), .. classifier.Predict(path).Windows.Select(Text)]);
    }

    private static string Text(WindowScore window) =>
        FormattableString.Invariant($"{window.StartSeconds:R} {window.EndSeconds:R} {string.Join(' ', window.Probabilities.Select(value => FormattableString.Invariant($"{value:R}")))}");

    private static async IAsyncEnumerable<ReadOnlyMemory<float>> Pieces(float[] samples)
    {
        const int Length = 1601;
        for (var at = 0; at < samples.Length; at += Length)
        {
            await Task.Yield();
            yield return samples.AsMemory(at, Math.Min(Length, samples.Length - at));
        }
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<float>> Endless()
    {
        while (true)
        {
            await Task.Yield();
            yield return new float[400];
        }
    }

    /// <summary>One trained model, and copies of it with another feature.</summary>
    public sealed class Model : IDisposable
    {
        public Model() => Classifier = Load("log");

        public TempFolder Folder { get; } = new();

        public Classifier Classifier { get; }

        public IReadOnlyList<string> Recordings => [.. Directory.GetFiles(Folder["tones"]).Order(StringComparer.Ordinal)];

        /// <summary>A model with a stage in place of one of its own.</summary>
        public Classifier Load(string stage)
        {
            Tones.Write(Folder["tones"]);
            var yaml = TonePipeline.Yaml.Replace("  - log\n", $"  - {stage}\n", StringComparison.Ordinal);
            var result = TonePipeline.Train(TonePipeline.LoadText(yaml, Folder.Path, "train.epochs=1"), TonePipeline.Options(Folder.Path));
            return Classifier.Load(result.Bundle, new BundleOptions { CacheDirectory = Folder["cache"], Catalogue = TonePipeline.Catalogue });
        }

        /// <summary>More windows than one batch holds, as floats at a rate.</summary>
        public string Long(int sampleRate)
        {
            var path = Folder[FormattableString.Invariant($"long{sampleRate}.wav")];
            var samples = Tones.Make("low", new RandomStream(1, 2, 3, 4));
            AudioWriter.Write(path, [.. Enumerable.Repeat(samples, 60 * sampleRate / 4000).SelectMany(part => part)], sampleRate, AudioFormat.WavFloat);
            return path;
        }

        public void Dispose()
        {
            Classifier.Dispose();
            Folder.Dispose();
        }
    }
}
