namespace Timbre.Plugins.Features;

/// <summary>The lags among which <see cref="Yin"/> looks for periods, and how much of a frame it compares.</summary>
/// <param name="Shortest">The shortest period, in samples.</param>
/// <param name="Longest">The longest period, in samples.</param>
/// <param name="Window">How many samples are compared with as many later ones.</param>
internal sealed record YinPlan(int Shortest, int Longest, int Window)
{
    // Below these, in all or for each unit of the frame's energy, differences are rounding errors of silence.
    public const double SmallestSum = 1e-12;
    public const double SmallestShare = 1e-9;

    /// <summary>How many of a frame's best dips a path may choose from.</summary>
    public const int MostDips = 7;

    /// <summary>The cost of a dip that is not there.</summary>
    public const double Never = 1e3;

    /// <summary>Samples in a frame.</summary>
    public int FrameLength => Window + Longest + 1;

    /// <summary>How many dips of a frame a path chooses from.</summary>
    public int Dips => Math.Min(MostDips, Longest - Shortest + 1);

    /// <summary>The plan for a sample rate.</summary>
    /// <exception cref="StageException">The sample rate is too low for <c>f_max</c>.</exception>
    public static YinPlan Of(VoiceOptions options, double rate) => options.FMax > VoiceOptions.HighestPitch(rate)
        ? throw new StageException(options.TooHigh(rate))
        : new YinPlan(
            (int)Math.Floor(rate / options.FMax),
            (int)Math.Ceiling(rate / options.FMin),
            options.WinLength ?? (int)Math.Round(1.5 * rate / options.FMin));
}
