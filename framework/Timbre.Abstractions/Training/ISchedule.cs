namespace Timbre;

/// <summary>Says which learning rate an epoch uses.</summary>
/// <remarks>
/// A pure function of the epoch (and of the validation history where it needs one), so that a resumed run follows the same rates.
/// </remarks>
public interface ISchedule
{
    /// <summary>The factor on the optimiser's learning rate for an epoch, above 0.</summary>
    /// <param name="epoch">The epoch, counted from 0.</param>
    /// <param name="monitored">The monitored metric after each epoch so far, oldest first.</param>
    double Factor(int epoch, IReadOnlyList<double> monitored);
}
