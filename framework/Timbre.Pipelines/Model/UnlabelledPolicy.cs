namespace Timbre.Pipelines;

/// <summary>What happens to a recording without a label.</summary>
public enum UnlabelledPolicy
{
    /// <summary>The run ends, with the recordings counted and the first one named.</summary>
    Fail,

    /// <summary>The recording is left out, and counted.</summary>
    Skip,
}
