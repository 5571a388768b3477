using System.Buffers;

namespace Timbre.Audio;

/// <summary>Decodes one file to mono samples in order, in constant memory, however long it is.</summary>
/// <remarks>
/// The samples are the same bits whatever the lengths of the spans that are read into. One stream belongs to one thread at a time;
/// any number of streams can be read in parallel. Each uses the calling thread only.
/// </remarks>
public sealed class AudioReader : IDisposable
{
    private readonly SoundFile _file;
    private readonly MonoReader _reader;
    private readonly Resampler? _resampler;
    private readonly float[] _block;
    private int _blockStart;
    private int _blockEnd;
    private bool _sourceEnded;
    private AudioException? _damage;
    private bool _disposed;

    private AudioReader(SoundFile file, DecodeOptions options)
    {
        _file = file;
        SampleRate = options.SampleRate ?? file.Info.SampleRate;
        _reader = new MonoReader(file, options);
        if (SampleRate != file.Info.SampleRate)
            _resampler = CreateResampler(file, SampleRate, options.Quality);
        _block = ArrayPool<float>.Shared.Rent(MonoReader.BlockFrames);
    }

    /// <summary>What the file's header says, its own sample rate included.</summary>
    public AudioInfo Info => _file.Info;

    /// <summary>Samples per second of what is read.</summary>
    public int SampleRate { get; }

    /// <summary>
    /// Samples that the whole stream gives, <c>round(frames × SampleRate / Info.SampleRate)</c> with halves rounded up; null where the
    /// header does not say.
    /// </summary>
    public long? Length => _reader.Length is { } frames ? Resampler.OutputLength(frames, Info.SampleRate, SampleRate) : null;

    /// <summary>Samples read so far.</summary>
    public long Position { get; private set; }

    /// <summary>Whether the end was reached, after which <see cref="Fingerprint"/> is known.</summary>
    public bool Ended { get; private set; }

    /// <summary>The largest magnitude so far of the mono signal before resampling; see <see cref="DecodedAudio.Peak"/>.</summary>
    public float Peak => _reader.Peak;

    /// <summary>The fingerprint of the whole signal; see <see cref="DecodedAudio.Fingerprint"/>.</summary>
    /// <exception cref="InvalidOperationException">The stream was not read to its end.</exception>
    public UInt128 Fingerprint => Ended
        ? _reader.Fingerprint
        : throw new InvalidOperationException($"The fingerprint is known at the end of the stream, and {Position} samples "
            + "were read; read on until Read returns 0.");

    /// <summary>Opens a file for reading from its beginning, or from <see cref="DecodeOptions.Start"/>.</summary>
    /// <exception cref="AudioException">The file cannot be decoded, or lacks the channel or the excerpt.</exception>
    /// <exception cref="AudioLibraryException">libsndfile or libsoxr is not installed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static AudioReader Open(string path, DecodeOptions? options = null)
    {
        options ??= new DecodeOptions();
        options.Validate();
        var file = SoundFile.Open(path, options.ReadUpToDamage);
        try
        {
            return new AudioReader(file, options);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Fills <paramref name="destination"/> and returns how many samples it got: fewer than fit only at the end, and 0 after it.
    /// </summary>
    /// <exception cref="AudioException">The file turns out to be cut short or damaged, or has a sample that is not finite; samples before the
    /// damage are given first.</exception>
    public int Read(Span<float> destination)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var written = 0;
        while (written < destination.Length && !Ended)
        {
            if (_blockStart == _blockEnd && !_sourceEnded && !Refill(written == 0))
                break;
            var (consumed, produced) = _resampler is null
                ? Copy(destination[written..])
                : _resampler.Process(_block.AsSpan(_blockStart, _blockEnd - _blockStart), _sourceEnded, destination[written..]);
            _blockStart += consumed;
            written += produced;
            Ended = _sourceEnded && produced == 0;
        }

        Position += written;
        return written;
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        ArrayPool<float>.Shared.Return(_block);
        _resampler?.Dispose();
        _reader.Dispose();
        _file.Dispose();
    }

    private static Resampler CreateResampler(SoundFile file, int rate, ResampleQuality quality) =>
        file.Info.SampleRate is >= DecodeOptions.LowestSampleRate and <= DecodeOptions.HighestSampleRate
            ? new Resampler(file.Info.SampleRate, rate, quality)
            : throw Refusals.CannotResample(file.Path, file.Info.SampleRate);

    // False where the file is damaged and samples before the damage go out first; the next call throws.
    private bool Refill(bool throws)
    {
        try
        {
            if (_damage is not null)
                throw _damage;
            _blockStart = _blockEnd = 0;
            _blockEnd = _reader.Read(_block.AsSpan(0, MonoReader.BlockFrames));
            _sourceEnded = _blockEnd == 0;
            return true;
        }
        catch (AudioException damage) when (!throws)
        {
            _damage = damage;
            return false;
        }
    }

    private (int Consumed, int Produced) Copy(Span<float> destination)
    {
        var count = Math.Min(destination.Length, _blockEnd - _blockStart);
        _block.AsSpan(_blockStart, count).CopyTo(destination);
        return (count, count);
    }
}
