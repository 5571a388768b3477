using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The parameters of a group that have gradients, with those and their states, place by place.</summary>
internal sealed record Update<TState>(List<Tensor> Parameters, List<Tensor> Gradients, List<TState> States)
    where TState : OptimizerState
{
    /// <summary>
    /// The same, apart by a property of the state: by step count there is one part, unless gradients were missing at times.
    /// </summary>
    public IEnumerable<(TKey Key, Update<TState> Part)> By<TKey>(Func<TState, TKey> key) =>
        Enumerable.Range(0, States.Count).GroupBy(at => key(States[at])).Select(places => (
            places.Key,
            new Update<TState>(
                [.. places.Select(at => Parameters[at])], [.. places.Select(at => Gradients[at])], [.. places.Select(at => States[at])])));

    /// <summary>A tensor of each state.</summary>
    public Tensor[] Each(Func<TState, Tensor> pick) => [.. States.Select(pick)];

    /// <summary>
    /// The gradients as the update takes them: turned round where the loss is to grow, and with the weights' decay added.
    /// </summary>
    public Tensor[] GradientsFor(bool maximize, double weightDecay)
    {
        var gradients = Gradients.ToArray();
        if (maximize)
        {
            gradients = Foreach.Neg(gradients);
        }

        return weightDecay == 0 ? gradients : Foreach.Add(gradients, [.. Parameters], weightDecay);
    }
}
