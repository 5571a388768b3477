namespace Timbre.Plugins.Models;

/// <summary>Multiplies the learning rate by gamma every so many epochs: gamma^floor(epoch / every).</summary>
/// <example><code>
/// train:
///   schedule: { step: { every: 5, gamma: 0.3 } }
/// </code></example>
[Plugin("step")]
public sealed class StepSchedule(StepOptions options) : ISchedule
{
    /// <inheritdoc/>
    public double Factor(int epoch, IReadOnlyList<double> monitored) => Math.Pow(options.Gamma, epoch / options.Every);
}
