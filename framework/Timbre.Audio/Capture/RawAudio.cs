namespace Timbre.Audio;

/// <summary>Raw samples without a header, from standard input for example.</summary>
public sealed class RawAudio : IAudioSource
{
    /// <summary>The most channels that can be read.</summary>
    public const int MostChannels = 64;

    private const int BlockFrames = 4096;

    private readonly Stream _stream;
    private readonly SampleFormat _format;
    private readonly int _channels;
    private readonly int _frameBytes;
    private readonly byte[] _raw;
    private readonly float[] _interleaved;
    private int _pending;

    /// <summary>Reads a stream, which is closed with this.</summary>
    /// <param name="stream">The samples, interleaved and little-endian.</param>
    /// <param name="name">What it is, for people.</param>
    /// <param name="sampleRate">Frames per second, 100 to 768,000.</param>
    /// <param name="channels">Samples of a frame, 1 to 64.</param>
    /// <param name="format">How samples are written.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public RawAudio(Stream stream, string name, int sampleRate, int channels, SampleFormat format)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentOutOfRangeException.ThrowIfLessThan(sampleRate, DecodeOptions.LowestSampleRate);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sampleRate, DecodeOptions.HighestSampleRate);
        ArgumentOutOfRangeException.ThrowIfLessThan(channels, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(channels, MostChannels);
        (_stream, Name, SampleRate, _channels, _format) = (stream, name, sampleRate, channels, format);
        _frameBytes = channels * RawFrames.BytesOf(format);
        _raw = new byte[BlockFrames * _frameBytes];
        _interleaved = new float[BlockFrames * channels];
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public int SampleRate { get; }

    /// <summary>Bytes at the end that do not make a frame, and were left out.</summary>
    public int LeftOver { get; private set; }

    /// <inheritdoc/>
    public int Read(Span<float> mono, out long lost)
    {
        lost = 0;
        var wanted = Math.Min(mono.Length, BlockFrames) * _frameBytes;
        // A pipe may split a frame: what is over waits for its rest.
        while (_pending < _frameBytes)
        {
            int read;
            try
            {
                read = _stream.Read(_raw, _pending, wanted - _pending);
            }
            catch (IOException failure)
            {
                throw new CaptureException(CaptureFailure.Lost, $"{Name} could not be read further: {failure.Message.TrimEnd('.')}.", failure);
            }

            if (read == 0)
            {
                LeftOver = _pending;
                return 0;
            }

            _pending += read;
        }

        var frames = _pending / _frameBytes;
        RawFrames.ToMono(_raw, _format, _channels, _interleaved, mono[..frames]);
        var used = frames * _frameBytes;
        _raw.AsSpan(used, _pending - used).CopyTo(_raw);
        _pending -= used;
        return frames;
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();
}
