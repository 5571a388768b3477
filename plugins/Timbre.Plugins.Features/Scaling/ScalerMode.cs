namespace Timbre.Plugins.Features;

/// <summary>Where a scaler takes its statistics from.</summary>
public enum ScalerMode
{
    /// <summary>From the training split.</summary>
    Fitted,

    /// <summary>From each clip by itself.</summary>
    PerClip,

    /// <summary>From all recordings of each group, usually of each speaker.</summary>
    PerGroup,
}
