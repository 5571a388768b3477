namespace Timbre;

/// <summary>The version of the contract between host and plugins; raised when a change here breaks plugins that are already compiled.</summary>
public static class ContractVersion
{
    /// <summary>The version of this assembly.</summary>
    public const int Current = 1;
}
