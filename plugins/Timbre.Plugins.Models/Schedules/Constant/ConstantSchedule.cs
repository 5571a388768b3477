namespace Timbre.Plugins.Models;

/// <summary>Leaves the learning rate as it is.</summary>
/// <example><code>
/// train:
///   schedule: constant
/// </code></example>
[Plugin("constant")]
public sealed class ConstantSchedule : ISchedule
{
    /// <inheritdoc/>
    public double Factor(int epoch, IReadOnlyList<double> monitored) => 1;
}
