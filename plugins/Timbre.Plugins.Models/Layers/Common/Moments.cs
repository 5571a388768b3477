using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>Weighted statistics over time.</summary>
internal static class Moments
{
    // The least variance: the root's gradient at 0 is infinite, and a row that does not change has none to learn from.
    private const double Least = 1e-8;

    /// <summary>The mean and the standard deviation of each row, both <c>[batch, row]</c>.</summary>
    /// <param name="rows">Values <c>[batch, row, time]</c>.</param>
    /// <param name="shares">What each step counts, adding up to 1 over time: <c>[batch, 1 or row, time]</c>.</param>
    public static (Tensor Mean, Tensor Deviation) Of(Tensor rows, Tensor shares)
    {
        var mean = (rows * shares).sum(-1, keepdim: true);
        var variance = ((rows - mean).square() * shares).sum(-1);
        return (mean.squeeze(-1), variance.clamp_min(Least).sqrt());
    }
}
