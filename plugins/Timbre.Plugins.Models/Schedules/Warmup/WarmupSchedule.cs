namespace Timbre.Plugins.Models;

/// <summary>
/// Raises the learning rate in equal steps from start_factor to 1 and then hands over to another schedule, which begins at its own epoch 0.
/// </summary>
/// <example><code>
/// train:
///   schedule: { warmup: { epochs: 2, then: { cosine: { epochs: 10 } } } }
/// </code></example>
[Plugin("warmup")]
public sealed class WarmupSchedule(WarmupOptions options) : ISchedule
{
    /// <inheritdoc/>
    public double Factor(int epoch, IReadOnlyList<double> monitored)
    {
        ArgumentNullException.ThrowIfNull(monitored);
        return epoch < options.Epochs
            ? options.StartFactor + ((1 - options.StartFactor) * epoch / options.Epochs)
            : options.Then?.Plugin.Factor(epoch - options.Epochs, [.. monitored.Skip(options.Epochs)]) ?? 1;
    }
}
