using System.Buffers;

namespace Timbre.Audio;

/// <summary>Reads an excerpt of a file as one channel at the file's own rate, in blocks, and checks it on the way.</summary>
internal sealed class MonoReader : IDisposable
{
    /// <summary>Frames in a block: 64 KiB of mono samples, which stay in the second-level cache from decoding to resampling.</summary>
    public const int BlockFrames = 16384;

    private readonly SoundFile _file;
    private readonly int? _channel;
    private readonly long _start;
    private readonly long _end;
    private readonly float[]? _interleaved;
    private readonly short[] _pcm = ArrayPool<short>.Shared.Rent(BlockFrames);
    private readonly SignalDigest _digest = new();
    private long _position;
    private bool _broken;

    public MonoReader(SoundFile file, DecodeOptions options)
    {
        _file = file;
        var info = file.Info;
        if (options.Channel >= info.Channels)
            throw Refusals.NoSuchChannel(file.Path, options.Channel.Value, info.Channels);
        _channel = options.Channel;

        var available = info.Frames ?? long.MaxValue;
        _start = _position = ToFrames(options.Start, info.SampleRate);
        if (_start >= available)
            throw Refusals.StartsTooLate(file.Path, options.Start, (double)available / info.SampleRate);
        if (_start > 0)
            file.Seek(_start);
        var length = options.Length is { } seconds ? Math.Max(1, ToFrames(seconds, info.SampleRate)) : long.MaxValue;
        _end = length < available - _start ? _start + length : available;
        if (info.Channels > 1)
            _interleaved = ArrayPool<float>.Shared.Rent(BlockFrames * info.Channels);
    }

    /// <summary>Frames that the excerpt will have; null where the file does not say how long it is.</summary>
    public long? Length => _end == long.MaxValue ? null : _end - _start;

    public float Peak => _digest.Peak;

    public UInt128 Fingerprint { get; private set; }

    /// <summary>Fills as much of <paramref name="mono"/> as there is and returns how much; 0 at the end.</summary>
    public int Read(Span<float> mono)
    {
        var wanted = (int)Math.Min(Math.Min(mono.Length, BlockFrames), _end - _position);
        var got = wanted > 0 && !_broken ? ReadFrames(mono[..wanted]) : 0;
        if (_digest.Append(mono[..got], _pcm) is >= 0 and var bad)
            throw Refusals.NotFinite(_file.Path, mono[bad], _position + bad, _file.Info.SampleRate);
        _position += got;
        // What comes before damage is given; decoding must not go on behind it, where a decoder may find its way again and places are wrong.
        _broken = got < wanted;
        if (_broken && got == 0)
            ThrowIfShort();
        if (got == 0)
            Finish();
        return got;
    }

    public void Dispose()
    {
        if (_interleaved is not null)
            ArrayPool<float>.Shared.Return(_interleaved);
        ArrayPool<short>.Shared.Return(_pcm);
        _digest.Dispose();
    }

    private int ReadFrames(Span<float> mono)
    {
        if (_interleaved is null)
            return _file.Read(mono);
        var channels = _file.Info.Channels;
        var got = _file.Read(_interleaved.AsSpan(0, mono.Length * channels));
        if (_channel is { } channel)
            Downmix.Pick(_interleaved, channels, channel, mono[..got]);
        else
            Downmix.Mean(_interleaved, channels, mono[..got]);
        return got;
    }

    private void ThrowIfShort()
    {
        if (_end != long.MaxValue)
            throw Refusals.EndsEarly(_file.Path, _file.Info.Frames ?? _end, _position, _file.Info.SampleRate);
        if (_position == _start)
            throw Refusals.NoSamples(_file.Path);
    }

    private void Finish()
    {
        _file.ThrowIfDamaged(_position);
        _file.ThrowIfCut();
        Fingerprint = _digest.Finish();
    }

    private static long ToFrames(double seconds, int rate) => (long)Math.Min(Math.Round(seconds * rate), long.MaxValue / 2);
}
