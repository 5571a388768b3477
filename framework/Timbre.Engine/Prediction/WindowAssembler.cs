namespace Timbre.Engine;

/// <summary>Cuts samples that come in pieces of any length into windows; the windows do not depend on the pieces.</summary>
/// <remarks>Each window covers something that the one before it does not, and the last one ends with the recording.</remarks>
internal sealed class WindowAssembler(WindowGeometry geometry)
{
    private readonly float[] _buffer = new float[geometry.Window];
    private long _start;
    private int _filled;
    private int _fresh;
    private int _toSkip;

    /// <summary>Takes the next samples, and adds the windows that they complete.</summary>
    public void Push(ReadOnlySpan<float> samples, ICollection<AudioWindow> windows)
    {
        while (samples.Length > 0)
        {
            if (_toSkip > 0)
            {
                var skipped = Math.Min(_toSkip, samples.Length);
                _toSkip -= skipped;
                samples = samples[skipped..];
                continue;
            }

            var taken = Math.Min(samples.Length, _buffer.Length - _filled);
            samples[..taken].CopyTo(_buffer.AsSpan(_filled));
            samples = samples[taken..];
            _filled += taken;
            _fresh += taken;
            if (_filled == _buffer.Length)
            {
                windows.Add(AudioWindow.Fill(_buffer, _start, geometry));
                Advance();
            }
        }
    }

    /// <summary>The window that the end of the recording leaves unfinished; null where nothing is new in it.</summary>
    public AudioWindow? Complete() => _fresh == 0 ? null : AudioWindow.Fill(_buffer.AsSpan(0, _filled), _start, geometry);

    /// <summary>Drops what has not filled a window, and begins anew at a place of the recording, in samples.</summary>
    public void Restart(long start) => (_start, _filled, _fresh, _toSkip) = (start, 0, 0, 0);

    private void Advance()
    {
        var kept = Math.Max(0, geometry.Window - geometry.Hop);
        _buffer.AsSpan(geometry.Window - kept).CopyTo(_buffer);
        (_filled, _fresh) = (kept, 0);
        _toSkip = Math.Max(0, geometry.Hop - geometry.Window);
        _start += geometry.Hop;
    }
}
