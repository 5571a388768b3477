namespace Timbre.Audio;

/// <summary>A file that is played: its samples come when they would be heard.</summary>
public sealed class PlayedFile : IAudioSource
{
    private const double BlockSeconds = 0.01;

    private readonly AudioReader _reader;
    private readonly double _speed;
    private readonly TimeProvider _time;
    private readonly int _block;
    private long? _started;
    private long _samples;

    /// <summary>Opens a file.</summary>
    /// <param name="path">An audio file.</param>
    /// <param name="speed">How many times as fast as real time, above 0; infinity does not wait.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="AudioException">The file cannot be decoded.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The speed is out of its range.</exception>
    public PlayedFile(string path, double speed, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(speed);
        (_speed, _time, Name) = (speed, time, $"'{path}'");
        _reader = AudioReader.Open(path, new DecodeOptions { ReadUpToDamage = true });
        _block = Math.Max(1, (int)(_reader.SampleRate * BlockSeconds));
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public int SampleRate => _reader.SampleRate;

    /// <inheritdoc/>
    public int Read(Span<float> mono, out long lost)
    {
        lost = 0;
        _started ??= _time.GetTimestamp();
        var read = _reader.Read(mono[..Math.Min(mono.Length, _block)]);
        _samples += read;
        var early = TimeSpan.FromSeconds(_samples / (SampleRate * _speed)) - _time.GetElapsedTime(_started.Value);
        if (early > TimeSpan.FromMilliseconds(1))
            Task.Delay(early, _time).GetAwaiter().GetResult();
        return read;
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();
}
