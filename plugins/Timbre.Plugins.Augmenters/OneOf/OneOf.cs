namespace Timbre.Plugins.Augmenters;

/// <summary>Applies to each clip one augmenter, drawn from a list.</summary>
/// <example><code>
/// augment:
///   - one-of: [ { noise: { min_snr_db: 5, max_snr_db: 20 } }, { reverb: { max_rt60_seconds: 0.6 } }, polarity ]
///   - one-of: { augmenters: [ roll, { gain: { min_db: -3, max_db: 3 } } ], weights: [1, 3], probability: 0.5 }
/// </code></example>
[Plugin("one-of")]
public sealed class OneOf(OneOfOptions options) : IAugmenter
{
    private readonly InnerStages _stages = new(options.Augmenters);

    /// <inheritdoc/>
    public bool MixesItems => _stages.MixItems;

    /// <inheritdoc/>
    public Signal Apply(Signal input, AugmentContext context) =>
        _stages.Apply(input, context, options.Probability, () => [[.. context.Uniform(0, 1).cpu().data<float>().Select(draw => Stage(draw))]]);

    /// <summary>The augmenter that a number in [0, 1) draws.</summary>
    private int Stage(double draw)
    {
        if (options.Weights is not { } weights)
        {
            return (int)(draw * _stages.Count);
        }

        var rest = draw * weights.Sum();
        var stage = 0;
        while (rest >= weights[stage] && stage < weights.Count - 1)
        {
            rest -= weights[stage++];
        }

        return stage;
    }
}
