using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>How the learning rate begins.</summary>
public sealed record WarmupOptions
{
    /// <summary>The number of epochs before the full learning rate is reached.</summary>
    [Range(1, 100000)]
    public int Epochs { get; init; } = 5;

    /// <summary>The factor of the first epoch, in (0, 1].</summary>
    [Range(1e-6, 1)]
    public double StartFactor { get; init; } = 0.1;

    /// <summary>The schedule that follows; the learning rate stays if absent.</summary>
    public Stage<ISchedule>? Then { get; init; }
}
