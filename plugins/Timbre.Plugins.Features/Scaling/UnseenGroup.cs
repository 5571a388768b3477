namespace Timbre.Plugins.Features;

/// <summary>Where a scaler takes its statistics from for an item whose group is unknown, or is not one that it learned or was adapted to.</summary>
public enum UnseenGroup
{
    /// <summary>From the whole training split.</summary>
    Overall,

    /// <summary>From each clip by itself.</summary>
    PerClip,
}
