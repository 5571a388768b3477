namespace Timbre.Pipelines;

/// <summary>A kind of plugin: what a pipeline can declare at one kind of place.</summary>
public sealed record PluginKind
{
    private PluginKind(string name, Type contract) => (Name, Contract) = (name, contract);

    /// <summary>All kinds, in the order in which a pipeline uses them.</summary>
    public static IReadOnlyList<PluginKind> All { get; } =
    [
        new("source", typeof(IDataSource)),
        new("augmenter", typeof(IAugmenter)),
        new("feature", typeof(IFeatureExtractor)),
        new("model", typeof(IModel)),
        new("layer", typeof(ILayer)),
        new("optimizer", typeof(IOptimizer)),
        new("schedule", typeof(ISchedule)),
        new("post-processor", typeof(IPostProcessor)),
    ];

    /// <summary>The kind's name: <c>feature</c>.</summary>
    public string Name { get; }

    /// <summary>The interface that its plugins implement.</summary>
    public Type Contract { get; }

    /// <summary>The name in a sentence: <c>a feature</c>, <c>an augmenter</c>.</summary>
    internal string WithArticle => (Name[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an " : "a ") + Name;

    /// <summary>The kind that an interface stands for, or null.</summary>
    public static PluginKind? Of(Type contract) => All.FirstOrDefault(kind => kind.Contract == contract);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
