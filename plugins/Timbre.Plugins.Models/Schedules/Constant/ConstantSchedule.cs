namespace Timbre.Plugins.Models;

/// <summary>Leaves the learning rate as it is.</summary>
[Plugin("constant")]
public sealed class ConstantSchedule : ISchedule
{
    /// <inheritdoc/>
    public double Factor(int epoch, IReadOnlyList<double> monitored) => 1;
}
