using System.Runtime.InteropServices;
using Timbre.Audio;
using Timbre.Pipelines;

namespace Timbre.Engine.Tests;

public sealed class AudioStoreTests : IDisposable
{
    private readonly SoundFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_depth_rate_and_number_of_channels_becomes_mono_at_one_rate()
    {
        var recordings = new List<Recording>
        {
            _folder.Tone("24.wav", format: AudioFormat.Wav24),
            _folder.Tone("float.wav", format: AudioFormat.WavFloat),
            _folder.Tone("flac.flac", format: AudioFormat.Flac16),
            _folder.Tone("stereo.wav", channels: 2),
            _folder.Tone("six.wav", channels: 6),
            _folder.Bytes("8bit.wav", SoundFolder.Wav(1, 8, SoundFolder.Rate, Enumerable.Range(0, 800).Select(i => (byte)i).ToArray())),
        };
        recordings.AddRange(new[] { 4000, 11025, 22050, 44100, 48000, 96000, 192000 }.Select(rate => _folder.Tone($"{rate}.wav", rate: rate)));

        using var store = Decode(recordings);

        store.Unreadable.ShouldBeEmpty();
        for (var sample = 0; sample < recordings.Count; sample++)
        {
            ((double)store.Length(sample)).ShouldBe(0.1 * SoundFolder.Rate, 1.0, recordings[sample].Path);
            Read(store, sample).Max().ShouldBeInRange(0.4f, 1f, recordings[sample].Path);
        }
    }

    [Fact]
    public void Files_that_cannot_be_decoded_are_named_with_reasons_and_nothing_else_is_lost()
    {
        var good = new[] { _folder.Tone("good1.wav"), _folder.Tone("good2.wav") };
        var corpus = SoundFolder.Corpus([good[0], .. Broken(), good[1]]);

        using var store = Decode(corpus.Samples.Select(sample => sample.Recording));

        store.Unreadable.Select(bad => Path.GetFileName(bad.Sample.Recording.Path)).ShouldBe(["zero.wav", "truncated.wav", "text.wav", "nan.wav", "missing.wav"]);
        store.Unreadable.ShouldAllBe(bad => bad.Reason.Contains(bad.Sample.Recording.Path));
        store.Unreadable.Select(bad => bad.Reason).ShouldBeUnique();
        corpus.Samples.Where(sample => store.Contains(sample.Index)).Select(sample => sample.Recording).ShouldBe(good);
    }

    [Fact]
    public void A_cache_that_cannot_be_written_is_named_with_what_it_needed_and_what_to_do()
    {
        var blocked = _folder.Bytes("blocked", [0]).Path;
        using var store = new FloatStore(2, new MemoryBudget(0), Path.Combine(blocked, "cache"));

        var failure = Should.Throw<RunException>(() => store.Set(1, new float[1 << 18]));

        failure.Message.ShouldStartWith($"Audio or features that memory has no room for could not be written to the cache in '{Path.Combine(blocked, "cache")}': ");
        failure.Message.ShouldEndWith("It held 0 MiB and needed 1 MiB more; free space there, or set TIMBRE_CACHE to a folder with more.");
    }

    [Fact]
    public void The_policy_to_fail_names_every_bad_file_at_once()
    {
        var pipeline = TestPipeline.Load([]);
        using var store = Decode([_folder.Tone("good.wav"), .. Broken()]);

        var refusal = Should.Throw<PipelineException>(() => UnreadableCheck.Enforce(pipeline, store.Unreadable, 6)).Diagnostics.Single();

        refusal.Location!.Line.ShouldBe(1);
        refusal.Message.ShouldStartWith("5 of 6 recordings cannot be read.");
        store.Unreadable.ShouldAllBe(bad => refusal.Message.Contains(bad.Reason));
    }

    [Theory]
    [InlineData(0.5, true)]
    [InlineData(0.51, true)]
    [InlineData(0.49, false)]
    public void The_policy_to_skip_has_a_limit(double share, bool allowed)
    {
        var pipeline = TestPipeline.Load([], data => data with { Unreadable = new() { Policy = UnreadablePolicy.Skip, MaxShare = share } });
        UnreadableRecording[] unreadable = [new(new Sample(0, new Recording { Path = "/a.wav" }, 0), "/a.wav is broken.")];

        var enforce = () => UnreadableCheck.Enforce(pipeline, unreadable, 2);

        if (allowed)
        {
            enforce.ShouldNotThrow();
        }
        else
        {
            enforce.ShouldThrow<PipelineException>().Message.ShouldContain("data.unreadable.max_share is 0.49, which allows 0");
        }
    }

    [Fact]
    public void The_number_of_workers_changes_no_bit()
    {
        var recordings = Enumerable.Range(0, 40).Select(i => _folder.Tone($"{i}.wav", seconds: 0.05 + (0.003 * i), rate: 11025)).ToList();
        recordings.Insert(7, new Recording { Path = "/nowhere.wav" });

        var runs = new[] { 1, 2, 8 }.Select(workers =>
        {
            using var store = Decode(recordings, options => options with { Workers = workers });
            return (Samples: Enumerable.Range(0, recordings.Count).Select(i => store.Contains(i) ? Bits(Read(store, i)) : []).ToList(),
                Prints: Enumerable.Range(0, recordings.Count).Select(store.Fingerprint).ToList(),
                Unreadable: store.Unreadable.Select(bad => bad.ToString()).ToList());
        }).ToList();

        foreach (var run in runs[1..])
        {
            run.Samples.ShouldBe(runs[0].Samples);
            run.Prints.ShouldBe(runs[0].Prints);
            run.Unreadable.ShouldBe(runs[0].Unreadable);
        }
    }

    [Fact]
    public void What_does_not_fit_into_memory_is_read_from_a_file_that_leaves_no_trace()
    {
        var recordings = Enumerable.Range(0, 20).Select(i => _folder.Tone($"{i}.wav", seconds: 0.05 + (0.01 * i))).ToList();
        using var memory = Decode(recordings);
        using var filed = Decode(recordings, options => options with { Memory = new MemoryBudget(10_000) });

        memory.FileBytes.ShouldBe(0);
        filed.FileBytes.ShouldBeGreaterThan(40_000);
        for (var sample = 0; sample < recordings.Count; sample++)
        {
            Read(filed, sample).ShouldBe(Read(memory, sample));
            var middle = new float[100];
            filed.Read(sample, 150, middle);
            middle.ShouldBe(Read(memory, sample)[150..250]);
        }

        Directory.GetFiles(_folder.Cache).ShouldBeEmpty();
    }

    [Fact]
    public void Progress_counts_every_file_and_every_second()
    {
        var progress = new Reports();
        using var store = Decode([_folder.Tone("a.wav", seconds: 0.5), new Recording { Path = "/nowhere.wav" }, _folder.Tone("b.wav", seconds: 0.25)],
            options => options with { Progress = progress });

        progress.All.Select(report => report.Done).ShouldBe([1, 2, 3]);
        progress.All.ShouldAllBe(report => report.Total == 3 && report.Phase == DataPhase.Decoding);
        progress.All[^1].AudioSeconds.ShouldBe(0.75, 1e-9);
    }

    [Fact]
    public void Cancelling_ends_the_decoding()
    {
        using var source = new CancellationTokenSource();
        var recordings = Enumerable.Range(0, 50).Select(i => _folder.Tone($"{i}.wav")).ToList();
        var progress = new Reports(source.Cancel);

        Should.Throw<OperationCanceledException>(() => Decode(recordings, options => options with { Progress = progress, Cancellation = source.Token }));

        progress.All.Count.ShouldBeLessThan(50);
    }

    private Recording[] Broken()
    {
        var whole = File.ReadAllBytes(_folder.Tone("whole.wav").Path);
        return
        [
            _folder.Bytes("zero.wav", []),
            _folder.Bytes("truncated.wav", whole.AsSpan(0, whole.Length / 2)),
            _folder.Bytes("text.wav", "This is no audio, whatever its name says."u8),
            _folder.Bytes("nan.wav", SoundFolder.Wav(3, 32, SoundFolder.Rate, MemoryMarshal.AsBytes<float>(new[] { 0.1f, float.NaN, 0.2f }))),
            new Recording { Path = Path.Combine(_folder.Path, "missing.wav") },
        ];
    }

    private AudioStore Decode(IEnumerable<Recording> recordings, Func<AudioStoreOptions, AudioStoreOptions>? change = null)
    {
        var options = new AudioStoreOptions
        {
            SampleRate = SoundFolder.Rate,
            CacheDirectory = _folder.Cache,
            Workers = 2,
            Cancellation = TestContext.Current.CancellationToken,
        };
        return AudioStore.Decode(SoundFolder.Corpus(recordings), change?.Invoke(options) ?? options);
    }

    private static float[] Read(AudioStore store, int sample)
    {
        var samples = new float[store.Length(sample)];
        store.Read(sample, 0, samples);
        return samples;
    }

    private static byte[] Bits(float[] samples) => MemoryMarshal.AsBytes(samples.AsSpan()).ToArray();
}
