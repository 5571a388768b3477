namespace Timbre.Testing;

/// <summary>
/// Checks what the contract promises about every plugin. Each <c>Check</c> throws a <see cref="ConformanceException"/> that lists all
/// breaches; each <c>Findings</c> returns them.
/// </summary>
/// <remarks>
/// Give a function that makes the plugin rather than a plugin where you can: then a second instance is compared, and what was learned is
/// restored into one that has not learned it.
/// Without examples the kit feeds a plugin waveforms of 1 s at 16 kHz, feature maps of 40 rows and vectors of 16 numbers, and checks it on
/// each kind that it does not refuse. Checks of models and layers set torch's seed: let nothing else draw from it meanwhile.
/// </remarks>
public static class Conformance
{
    /// <summary>Checks a feature extractor.</summary>
    /// <param name="create">Makes the plugin anew at each call.</param>
    /// <param name="examples">Signals that it must take: batches of several items, of different lengths where there is a time axis; none
    /// for the kit's own.</param>
    /// <exception cref="ConformanceException">The plugin breaks a promise.</exception>
    public static void Check(Func<IFeatureExtractor> create, params Signal[] examples)
    {
        IFeatureExtractor? made = null;
        var findings = Findings(() => made = create(), examples);
        Demand(findings, made!);
    }

    /// <inheritdoc cref="Check(Func{IFeatureExtractor}, Signal[])"/>
    /// <param name="feature">The plugin.</param>
    /// <param name="examples">Signals that it must take; none for the kit's own.</param>
    public static void Check(IFeatureExtractor feature, params Signal[] examples) => Demand(Findings(feature, examples), feature);

    /// <summary>The promises that a feature extractor breaks.</summary>
    /// <inheritdoc cref="Check(Func{IFeatureExtractor}, Signal[])"/>
    public static IReadOnlyList<Finding> Findings(Func<IFeatureExtractor> create, params Signal[] examples) =>
        new FeatureConformance(create, owned: true).Run(examples);

    /// <inheritdoc cref="Findings(Func{IFeatureExtractor}, Signal[])"/>
    /// <param name="feature">The plugin.</param>
    /// <param name="examples">Signals that it must take; none for the kit's own.</param>
    public static IReadOnlyList<Finding> Findings(IFeatureExtractor feature, params Signal[] examples) =>
        new FeatureConformance(() => feature, owned: false).Run(examples);

    /// <summary>Checks an augmenter.</summary>
    /// <param name="augmenter">The plugin, with options that change something.</param>
    /// <param name="never">The same plugin with probability 0, where it has one: it must change nothing.</param>
    /// <param name="examples">Signals that it must take; none for the kit's own.</param>
    /// <exception cref="ConformanceException">The plugin breaks a promise.</exception>
    public static void Check(IAugmenter augmenter, IAugmenter? never = null, params Signal[] examples) =>
        Demand(Findings(augmenter, never, examples), augmenter);

    /// <summary>The promises that an augmenter breaks.</summary>
    /// <inheritdoc cref="Check(IAugmenter, IAugmenter, Signal[])"/>
    public static IReadOnlyList<Finding> Findings(IAugmenter augmenter, IAugmenter? never = null, params Signal[] examples) =>
        AugmenterConformance.Run(augmenter, never, examples);

    /// <summary>Checks a model: its logits' shape, independence of the items, gradients of all parameters, saving and loading.</summary>
    /// <param name="model">The plugin.</param>
    /// <param name="context">An input and a number of classes that it must take.</param>
    /// <param name="ignoresPadding">Whether the model claims that values beyond an item's length have no influence.</param>
    /// <exception cref="ConformanceException">The plugin breaks a promise.</exception>
    public static void Check(IModel model, ModelContext context, bool ignoresPadding = false) =>
        Demand(Findings(model, context, ignoresPadding), model);

    /// <summary>The promises that a model breaks.</summary>
    /// <inheritdoc cref="Check(IModel, ModelContext, bool)"/>
    public static IReadOnlyList<Finding> Findings(IModel model, ModelContext context, bool ignoresPadding = false) =>
        ModelConformance.Run(model, context, ignoresPadding);

    /// <summary>Checks a layer: its output's form, independence of the items, gradients of all parameters, saving and loading.</summary>
    /// <param name="layer">The plugin.</param>
    /// <param name="context">An input and a number of classes that it must take.</param>
    /// <param name="ignoresPadding">Whether the layer claims that values beyond an item's length have no influence on what is
    /// valid.</param>
    /// <exception cref="ConformanceException">The plugin breaks a promise.</exception>
    public static void Check(ILayer layer, LayerContext context, bool ignoresPadding = false) =>
        Demand(Findings(layer, context, ignoresPadding), layer);

    /// <summary>The promises that a layer breaks.</summary>
    /// <inheritdoc cref="Check(ILayer, LayerContext, bool)"/>
    public static IReadOnlyList<Finding> Findings(ILayer layer, LayerContext context, bool ignoresPadding = false) =>
        LayerConformance.Run(layer, context, ignoresPadding);

    /// <summary>Checks a post-processor.</summary>
    /// <param name="processor">The plugin.</param>
    /// <exception cref="ConformanceException">The plugin breaks a promise.</exception>
    public static void Check(IPostProcessor processor) => Demand(Findings(processor), processor);

    /// <summary>The promises that a post-processor breaks.</summary>
    /// <inheritdoc cref="Check(IPostProcessor)"/>
    public static IReadOnlyList<Finding> Findings(IPostProcessor processor) => PostProcessorConformance.Run(processor);

    private static void Demand(IReadOnlyList<Finding> findings, object plugin)
    {
        if (findings.Count > 0)
        {
            throw new ConformanceException(plugin.GetType().Name, findings);
        }
    }
}
