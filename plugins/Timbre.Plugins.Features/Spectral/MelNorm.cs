namespace Timbre.Plugins.Features;

/// <summary>Heights of the mel bands.</summary>
public enum MelNorm
{
    /// <summary>Each band peaks at 1.</summary>
    None,

    /// <summary>Each band has an area of 1, in Hz.</summary>
    Slaney,
}
