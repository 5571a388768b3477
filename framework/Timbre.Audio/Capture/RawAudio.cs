namespace Timbre.Audio;

/// <summary>Raw samples without a header, from standard input for example.</summary>
public sealed class RawAudio : IAudioSource
{
    /// <summary>The most channels that can be read.</summary>
    public const int MostChannels = 64;

    private const int BlockFrames = 4096;

    private static readonly (byte[] Bytes, string Kind)[] FileStarts =
    [
        ("RIFF"u8.ToArray(), "a WAV file"), ("fLaC"u8.ToArray(), "a FLAC file"), ("OggS"u8.ToArray(), "an Ogg file"),
        ("FORM"u8.ToArray(), "an AIFF file"), ("ID3"u8.ToArray(), "an MP3 file"), ("caff"u8.ToArray(), "a CAF file"),
    ];

    private readonly Stream _stream;
    private readonly SampleFormat _format;
    private readonly int _channels;
    private readonly int _frameBytes;
    private readonly byte[] _raw;
    private readonly float[] _interleaved;
    private int _pending;
    private bool _begun;

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

        RefuseFiles();

        var frames = _pending / _frameBytes;
        RawFrames.ToMono(_raw, _format, _channels, _interleaved, mono[..frames]);
        var used = frames * _frameBytes;
        _raw.AsSpan(used, _pending - used).CopyTo(_raw);
        _pending -= used;
        return frames;
    }

    // That samples begin like this by chance is one case of four thousand million.
    private void RefuseFiles()
    {
        if (_begun)
            return;
        _begun = true;
        if (FileStarts.FirstOrDefault(start => _raw.AsSpan(0, _pending).StartsWith(start.Bytes)) is { Kind: { } kind })
        {
            throw new CaptureException(CaptureFailure.Unsupported,
                $"{Name} holds {kind}, whose bytes are no raw samples. Name the file itself, or let a decoder write samples, as 'ffmpeg -i FILE -f s16le -' does.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();
}
