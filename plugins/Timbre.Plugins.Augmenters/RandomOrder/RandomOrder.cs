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
    public Signal Apply(Signal input, AugmentContext context) =>
        _stages.Apply(input, context, options.Probability, () => Turns(context));

    /// <summary>Each item has its augmenters in the order of the keys that it draws for them.</summary>
    private IEnumerable<int[]> Turns(AugmentContext context)
    {
        var keys = Enumerable.Range(0, _stages.Count).Select(_ => context.Uniform(0, 1).cpu().data<float>().ToArray()).ToArray();
        var orders = Enumerable.Range(0, context.BatchSize)
            .Select(item => Enumerable.Range(0, _stages.Count).OrderBy(stage => keys[stage][item]).ToArray()).ToArray();
        return Enumerable.Range(0, _stages.Count).Select(turn => orders.Select(order => order[turn]).ToArray());
    }
}
