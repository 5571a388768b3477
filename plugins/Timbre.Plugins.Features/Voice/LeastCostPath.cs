using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>Chooses one candidate for each frame, so that candidates and the changes between them cost least together.</summary>
/// <remarks>
/// Sources: Viterbi, "Error bounds for convolutional codes and an asymptotically optimum decoding algorithm", 1967; the costs of changes
/// are those of Boersma, "Accurate short-term analysis of the fundamental frequency", 1993, section 2.4, for steps of 10 ms.
/// </remarks>
internal static class LeastCostPath
{
    /// <summary>The candidate of each frame, 0 for unvoiced, int64 <c>[batch, time]</c>.</summary>
    /// <param name="costs">The cost of each voiced candidate <c>[batch, time, candidate]</c>.</param>
    /// <param name="octaves">Its pitch in octaves, of the same shape.</param>
    /// <param name="valid">Valid frames, bool <c>[batch, time]</c>; the others cost nothing.</param>
    /// <param name="unvoiced">What an unvoiced frame costs.</param>
    /// <param name="jump">What a change by an octave costs.</param>
    /// <param name="change">What a change between voiced and unvoiced costs.</param>
    public static Tensor Find(Tensor costs, Tensor octaves, Tensor valid, double unvoiced, double jump, double change)
    {
        var weight = valid.to(costs.dtype).unsqueeze(-1);
        var local = nn.functional.pad(costs, (1, 0), value: unvoiced).mul(weight);
        var steps = costs.shape[1] - 1;
        var total = local.select(1, 0);
        var origins = new List<Tensor>();
        if (steps > 0)
        {
            var (from, to) = (octaves.narrow(1, 0, steps).unsqueeze(-1), octaves.narrow(1, 1, steps).unsqueeze(-2));
            var moves = nn.functional.pad(from.sub(to).abs().mul(jump), (1, 0, 1, 0), value: change);
            moves.select(-1, 0).select(-1, 0).fill_(0);
            moves = moves.mul(weight.narrow(1, 1, steps).unsqueeze(-1));
            for (var i = 0L; i < steps; i++)
            {
                var (best, origin) = total.unsqueeze(-1).add(moves.select(1, i)).min(1);
                total = best.add(local.select(1, i + 1));
                origins.Add(origin);
            }
        }

        var path = new List<Tensor> { total.argmin(-1, keepdim: true) };
        for (var i = origins.Count - 1; i >= 0; i--)
        {
            path.Add(origins[i].gather(1, path[^1]));
        }

        path.Reverse();
        return cat(path, 1);
    }
}
