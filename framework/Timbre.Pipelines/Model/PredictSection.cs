using System.ComponentModel.DataAnnotations;

namespace Timbre.Pipelines;

/// <summary>How recordings are cut into windows when predicting and when evaluating on the test split.</summary>
public sealed record PredictSection
{
    /// <summary>The length of a window, in seconds; the clip's length if absent.</summary>
    [Range(0.05, 600)]
    public double? WindowSeconds { get; init; }

    /// <summary>From the start of a window to the start of the next, in seconds; the window's length if absent.</summary>
    /// <example>label long recordings every half second:
    /// <code>
    /// predict: { window_seconds: 1.0, hop_seconds: 0.5 }
    /// post:
    ///   - mean-probability
    /// </code></example>
    [Range(0.001, 600)]
    public double? HopSeconds { get; init; }

    /// <summary>What fills a window that reaches beyond the end of the recording.</summary>
    public ShortClip Short { get; init; } = ShortClip.ZeroPad;

    /// <summary>Windows that go through the network together. More of them are hardly faster on a CPU, and take memory.</summary>
    [Range(1, 65536)]
    public int BatchSize { get; init; } = 16;
}
