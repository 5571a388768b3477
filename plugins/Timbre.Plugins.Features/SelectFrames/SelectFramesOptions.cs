using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="SelectFrames"/>.</summary>
public sealed record SelectFramesOptions
{
    /// <summary>The row along frequency that decides, counted from 0.</summary>
    [Range(0, 65535)] public int Row { get; init; }

    /// <summary>A frame is kept when the row is above this value.</summary>
    [Range(-1e9, 1e9)] public double Above { get; init; }

    /// <summary>Whether the row is left out of what is given.</summary>
    public bool DropRow { get; init; } = true;
}
