namespace Timbre.Engine;

/// <summary>From where on something is worth a finding.</summary>
internal static class Thresholds
{
    /// <summary>How many times the largest class may be the smallest; beyond it a network learns to guess the largest.</summary>
    public const double Imbalance = 3;

    /// <summary>Training, validation and test data: a class or a speaker for each.</summary>
    public const int Parts = 3;

    /// <summary>RMS relative to full scale, -60 dB, below the noise of any microphone that heard a voice.</summary>
    public const double SilentRms = 1e-3;

    /// <summary>A sample at full scale; 16 bits reach 0.99997 upwards.</summary>
    public const float FullScale = 0.999f;

    /// <summary>Equal samples at full scale in a row from which on they are cut off; a sine that just fits has one or two.</summary>
    public const int ClippedRun = 3;

    /// <summary>The share of samples that are cut off from which on it is heard.</summary>
    public const double ClippedShare = 0.001;

    /// <summary>The mean relative to full scale, when it is also a tenth of the RMS.</summary>
    public const double Offset = 0.01;

    /// <summary>Seconds in which no syllable fits.</summary>
    public const double ShortSeconds = 0.1;

    /// <summary>The share of the median length below which a recording is very short.</summary>
    public const double ShortShare = 0.1;

    /// <summary>How far the shares of a rate in two classes may lie apart.</summary>
    public const double RateShare = 0.2;

    /// <summary>How many recordings a finding names.</summary>
    public const int Examples = 5;
}
