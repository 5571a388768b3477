using System.Globalization;

namespace TorchSharp;

/// <summary>Counts of objects made, disposed, attached and detached on one thread.</summary>
public class LifetimeStatistics
{
    /// <summary>How many were made while no scope was open.</summary>
    public long CreatedOutsideScopeCount { get; internal set; }

    /// <summary>How many were disposed that no scope owned.</summary>
    public long DisposedOutsideScopeCount { get; internal set; }

    /// <summary>How many were made inside a scope.</summary>
    public long CreatedInScopeCount { get; internal set; }

    /// <summary>How many were disposed that a scope owned.</summary>
    public long DisposedInScopeCount { get; internal set; }

    /// <summary>How many were attached to a scope by hand.</summary>
    public long AttachedToScopeCount { get; internal set; }

    /// <summary>How many were detached from a scope.</summary>
    public long DetachedFromScopeCount { get; internal set; }

    /// <summary>How many more were made than disposed.</summary>
    public long ThreadTotalLiveCount =>
        CreatedInScopeCount + CreatedOutsideScopeCount - DisposedInScopeCount - DisposedOutsideScopeCount;

    /// <summary>Sets every count to zero.</summary>
    public void Reset()
    {
        CreatedOutsideScopeCount = 0;
        DisposedOutsideScopeCount = 0;
        CreatedInScopeCount = 0;
        DisposedInScopeCount = 0;
        AttachedToScopeCount = 0;
        DetachedFromScopeCount = 0;
    }

    /// <summary>All counts in one line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"alive: {ThreadTotalLiveCount}; made in a scope: {CreatedInScopeCount}, outside: {CreatedOutsideScopeCount}; " +
        $"disposed in a scope: {DisposedInScopeCount}, outside: {DisposedOutsideScopeCount}; " +
        $"attached: {AttachedToScopeCount}; detached: {DetachedFromScopeCount}");
}
