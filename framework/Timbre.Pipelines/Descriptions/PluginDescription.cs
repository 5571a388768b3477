using Timbre.Pipelines.Descriptions;

namespace Timbre.Pipelines;

/// <summary>What a plugin is and which options it takes, for a person.</summary>
public sealed record PluginDescription
{
    /// <summary>What it can be used as.</summary>
    public required PluginKind Kind { get; init; }

    /// <summary>Its name in a pipeline.</summary>
    public required string Name { get; init; }

    /// <summary>What it does, in a sentence; empty where its author wrote none.</summary>
    public required string Summary { get; init; }

    /// <summary>Its options, in the order of declaration.</summary>
    public required IReadOnlyList<OptionDescription> Options { get; init; }

    /// <summary>Where it comes from.</summary>
    public required PluginAssembly Assembly { get; init; }

    internal static PluginDescription Of(PluginEntry entry) => new()
    {
        Kind = entry.Kind,
        Name = entry.Name,
        Summary = XmlDocumentation.Summary(entry.Type),
        Options = entry.Options is null ? [] : OptionDescription.Of(entry.Options),
        Assembly = entry.Assembly,
    };
}
