using Timbre.Audio;

namespace Timbre.Engine;

/// <summary>The decoded and resampled audio of a corpus, mono float32: every file is decoded once in a run.</summary>
public sealed class AudioStore : RecordingStore
{
    private readonly DecodeOptions _decoding;

    private AudioStore(int count, AudioStoreOptions options)
        : base(DataPhase.Decoding, count, options.Memory, options.CacheDirectory)
    {
        SampleRate = options.SampleRate;
        _decoding = new DecodeOptions { SampleRate = options.SampleRate };
    }

    /// <summary>Samples per second of all recordings.</summary>
    public int SampleRate { get; }

    /// <inheritdoc/>
    public override double Rate => SampleRate;

    /// <summary>Bytes of audio that did not fit into memory and are read from a file.</summary>
    public long FileBytes => Values.FileBytes;

    /// <summary>Decodes all recordings of a corpus; those that cannot be decoded are in <see cref="RecordingStore.Unreadable"/>.</summary>
    /// <exception cref="AudioLibraryException">libsndfile or libsoxr is not installed.</exception>
    /// <exception cref="OperationCanceledException">The decoding was ended early.</exception>
    public static AudioStore Decode(Corpus corpus, AudioStoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(options);
        var store = new AudioStore(corpus.Samples.Count, options);
        store.ReadAll(corpus.Samples, options.Workers, options.Progress, options.Cancellation);
        return store;
    }

    /// <inheritdoc/>
    public override int Length(int sample) => Values.Length(sample);

    /// <summary>Copies samples of a recording, nominally in [-1, 1].</summary>
    /// <param name="sample">The index in the corpus.</param>
    /// <param name="start">The first sample to copy.</param>
    /// <param name="destination">Filled completely.</param>
    public void Read(int sample, int start, Span<float> destination) => Values.Read(sample, start, destination);

    private protected override (UInt128 Fingerprint, double AudioSeconds) Read(Sample sample)
    {
        var audio = AudioDecoder.Decode(sample.Recording.Path, _decoding);
        Values.Set(sample.Index, audio.Samples);
        return (audio.Fingerprint, audio.Duration.TotalSeconds);
    }

    private protected override bool IsRefusal(Exception exception) => exception is AudioException;
}
