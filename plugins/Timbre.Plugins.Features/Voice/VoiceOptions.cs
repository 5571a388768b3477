using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Timbre.Plugins.Features;

/// <summary>How the pitch of a voice is found.</summary>
public abstract record VoiceOptions : IValidatedOptions
{
    /// <summary>The lowest pitch that is looked for, in Hz. 10 to 5000; 60 unless given.</summary>
    [Range(10.0, 5000.0)] public double FMin { get; init; } = 60;

    /// <summary>
    /// The highest pitch that is looked for, in Hz, above <c>f_min</c> and at most a quarter of the sample rate. 10 to 5000; 500 unless
    /// given.
    /// </summary>
    [Range(10.0, 5000.0)] public double FMax { get; init; } = 500;

    /// <summary>
    /// How many samples are compared with as many later ones; a frame reaches over these and the longest period. One and a half of the
    /// longest periods unless given, which is 25 ms at 60 Hz.
    /// </summary>
    [Range(2, 65536)] public int? WinLength { get; init; }

    /// <summary>Distance between the middles of two frames, in samples; a hundredth of a second unless given.</summary>
    [Range(1, 65536)] public int? HopLength { get; init; }

    /// <summary>
    /// How frames settle their pitch: <c>path</c>, together, by the path of least cost through all candidates (the default); <c>none</c>,
    /// each by itself; <c>median</c>, so, then replaced by the median of the voiced frames around.
    /// </summary>
    public PitchSmoothing Smoothing { get; init; } = PitchSmoothing.Path;

    /// <summary>Number of frames that <c>smoothing: median</c> looks at, odd. 1 to 101; 5 unless given.</summary>
    [Range(1, 101)] public int MedianFrames { get; init; } = 5;

    /// <summary>
    /// Aperiodicity below which a frame is voiced: 0 is a perfectly periodic sound, 1 is noise. 0 to 1; 0.45 unless given.
    /// </summary>
    [Range(0.0, 1.0)] public double VoicingThreshold { get; init; } = 0.45;

    /// <summary>
    /// Aperiodicity below which, without a path, the shortest period is taken instead of the best one. 0 to 1; 0.15 unless given.
    /// </summary>
    [Range(0.0, 1.0)] public double TroughThreshold { get; init; } = 0.15;

    /// <summary>
    /// How far below its clip's loudest frame a voiced frame may lie, in dB. Above 0, at most 400, or null for no limit; 40 unless given.
    /// </summary>
    [Range(1e-3, 400.0)] public double? TopDb { get; init; } = 40;

    /// <summary>What a path pays for each octave below <c>f_max</c>, in aperiodicity. 0 to 10; 0.02 unless given.</summary>
    [Range(0.0, 10.0)] public double OctaveCost { get; init; } = 0.02;

    /// <summary>
    /// What a path pays for each octave between two frames a hundredth of a second apart, in aperiodicity. 0 to 10; 0.35 unless given.
    /// </summary>
    [Range(0.0, 10.0)] public double OctaveJumpCost { get; init; } = 0.35;

    /// <summary>
    /// What a path pays for a change between voiced and unvoiced within a hundredth of a second, in aperiodicity. 0 to 10; 0.14 unless
    /// given.
    /// </summary>
    [Range(0.0, 10.0)] public double VoicedUnvoicedCost { get; init; } = 0.14;

    /// <inheritdoc/>
    public virtual IEnumerable<OptionError> Validate()
    {
        if (FMin >= FMax)
        {
            yield return new(nameof(FMin), Text($"f_min is {FMin} Hz, but must lie below f_max, which is {FMax} Hz."));
        }

        if (MedianFrames % 2 == 0)
        {
            yield return new(
                nameof(MedianFrames), Text($"median_frames is {MedianFrames}, but must be odd, so that a frame lies in its middle."));
        }
    }

    /// <inheritdoc/>
    public virtual IEnumerable<OptionError> Validate(SignalShape input)
    {
        if (input.Kind == SignalKind.Waveform && FMax > HighestPitch(input.Rate))
        {
            yield return new(nameof(FMax), TooHigh(input.Rate));
        }
    }

    /// <summary>The highest pitch, in Hz, whose periods of a few samples can be told apart.</summary>
    internal static double HighestPitch(double rate) => rate / 4;

    /// <summary>What is wrong with <see cref="FMax"/> at a sample rate.</summary>
    internal string TooHigh(double rate) =>
        Text($"f_max is {FMax} Hz, above a quarter of the sample rate of {rate} Hz; lower it to at most {HighestPitch(rate)} Hz.");

    internal int Hop(double rate) => HopLength ?? Math.Max(1, (int)Math.Round(rate / 100));

    private protected static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>How frames settle their pitch.</summary>
public enum PitchSmoothing
{
    /// <summary>Each frame by itself.</summary>
    None,

    /// <summary>Each frame by itself, then replaced by the median of the voiced frames around it.</summary>
    Median,

    /// <summary>All frames of a clip together, by the path of least cost.</summary>
    Path,
}
