namespace Timbre.Plugins.Models;

/// <summary>
/// Lets the learning rate fall along half a cosine, from 1 to min_factor, where it stays (Loshchilov and Hutter 2017, without restarts).
/// </summary>
/// <example><code>
/// train:
///   schedule: { cosine: { epochs: 10, min_factor: 0.1 } }
/// </code></example>
[Plugin("cosine")]
public sealed class CosineSchedule(CosineOptions options) : ISchedule
{
    /// <inheritdoc/>
    public double Factor(int epoch, IReadOnlyList<double> monitored)
    {
        var done = Math.Min(1, (double)epoch / options.Epochs);
        return options.MinFactor + ((1 - options.MinFactor) * (1 + Math.Cos(Math.PI * done)) / 2);
    }
}
