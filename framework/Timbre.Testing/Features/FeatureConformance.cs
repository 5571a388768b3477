namespace Timbre.Testing;

/// <summary>Runs the checks of feature extractors and disposes the instances that it asked for.</summary>
/// <param name="create">Makes the plugin anew, or returns the one instance that there is.</param>
/// <param name="owned">Whether each call of <paramref name="create"/> makes an instance for this run alone.</param>
internal sealed class FeatureConformance(Func<IFeatureExtractor> create, bool owned)
{
    private readonly List<IFeatureExtractor> _made = [];

    public IReadOnlyList<Finding> Run(IReadOnlyList<Signal> examples)
    {
        try
        {
            return Acceptance.Run(
                examples,
                signal => Prepared(signal).Extract(signal),
                (signal, findings) => new FeatureChecks(Make, owned ? create : null, signal, findings).Run());
        }
        finally
        {
            if (owned)
            {
                _made.OfType<IDisposable>().ToList().ForEach(feature => feature.Dispose());
            }
        }
    }

    private IFeatureExtractor Prepared(Signal signal)
    {
        var feature = Make();
        (feature as IFittedFeatureExtractor)?.Fit([signal]);
        return feature;
    }

    private IFeatureExtractor Make()
    {
        var feature = create();
        _made.Add(feature);
        return feature;
    }
}
