namespace Timbre.Plugins.Models;

/// <summary>How a recurrent model makes one vector of its states.</summary>
public enum SequencePool
{
    /// <summary>The state after the last valid step (and, of a reverse pass, after the first).</summary>
    Last,

    /// <summary>The mean over valid steps.</summary>
    Mean,

    /// <summary>Mean and standard deviation over valid steps.</summary>
    Statistics,

    /// <summary>A mean over valid steps with learned weights.</summary>
    Attention,
}
