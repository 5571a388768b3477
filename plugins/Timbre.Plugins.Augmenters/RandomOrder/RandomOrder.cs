using TorchSharp;

namespace Timbre.Plugins.Augmenters;

/// <summary>Applies several augmenters to each clip, in an order that is drawn for each clip.</summary>
/// <example><code>
/// augment:
///   - random-order: [ { noise: { min_snr_db: 10, max_snr_db: 30 } }, { gain: { min_db: -6, max_db: 6 } }, clip ]
/// </code></example>
[Plugin("random-order")]
public sealed class RandomOrder(RandomOrderOptions options) : IAugmenter
{
    private readonly InnerStages _stages = new(options.Augmenters);

    /// <inheritdoc/>
    public bool MixesItems => _stages.MixItems;

    /// <inheritdoc/>
    public Signal Apply(Signal input, AugmentContext context)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(context);
        using var scope = torch.NewDisposeScope();
        var chosen = context.ChosenItems(options.Probability);
        var orders = Orders(context);
        var signal = input;
        for (var step = 0; step < _stages.Count; step++)
        {
            for (var stage = 0; stage < _stages.Count; stage++)
            {
                signal = _stages.Apply(stage, signal, [.. chosen.Where(item => orders[item][step] == stage)], context);
            }
        }

        context.HandOnLabels();
        return signal.HandOn(input);
    }

    /// <summary>The augmenters of each item in its order: the order of keys that it draws for them.</summary>
    private int[][] Orders(AugmentContext context)
    {
        var keys = Enumerable.Range(0, _stages.Count).Select(_ => context.Uniform(0, 1).cpu().data<float>().ToArray()).ToArray();
        return [.. Enumerable.Range(0, context.BatchSize)
            .Select(item => Enumerable.Range(0, _stages.Count).OrderBy(stage => keys[stage][item]).ToArray())];
    }
}
