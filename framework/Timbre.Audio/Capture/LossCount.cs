namespace Timbre.Audio;

/// <summary>How many frames a device lost, by the clock: the device does not say, but keeps its rate.</summary>
/// <remarks>
/// The clocks of a device and of the machine drift apart, by seconds within a day. So a loss is what is missing beyond the smallest lag of late,
/// which may grow no faster than clocks drift.
/// </remarks>
/// <param name="sampleRate">The device's frames per second.</param>
internal sealed class LossCount(int sampleRate)
{
    // Crystals are within 100 parts in a million of what is written on them; the worst sound cards are a few hundred off.
    private const double MostDrift = 5e-4;

    private long _frames;
    private double _last;
    private double? _lag;

    /// <summary>Frames were read.</summary>
    /// <param name="frames">How many.</param>
    /// <param name="seconds">The time after it, since any beginning.</param>
    public void Read(int frames, double seconds)
    {
        _frames += frames;
        var lag = Lag(seconds);
        _lag = _lag is { } least ? Math.Min(lag, least + (MostDrift * (seconds - _last) * sampleRate)) : lag;
        _last = seconds;
    }

    /// <summary>The device says that it lost frames.</summary>
    /// <param name="seconds">The time after it, since the same beginning.</param>
    /// <returns>How many, as far as one can tell; 0 before the first that was read.</returns>
    public long Lost(double seconds)
    {
        if (_lag is not { } lag)
            return 0;
        var lost = Math.Max(0, (long)(Lag(seconds) - lag));
        _frames += lost;
        return lost;
    }

    private double Lag(double seconds) => (seconds * sampleRate) - _frames;
}
