namespace Timbre.Plugins.Models;

/// <summary>Multiplies the learning rate by gamma after every epoch: gamma^epoch.</summary>
/// <example><code>
/// train:
///   schedule: { exponential: 0.9 }
/// </code></example>
[Plugin("exponential")]
public sealed class ExponentialSchedule(ExponentialOptions options) : ISchedule
{
    /// <inheritdoc/>
    public double Factor(int epoch, IReadOnlyList<double> monitored) => Math.Pow(options.Gamma, epoch);
}
