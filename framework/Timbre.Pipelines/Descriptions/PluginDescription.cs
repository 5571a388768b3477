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

    /// <summary>What else there is to say about it, a line for each paragraph.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <summary>A part of a pipeline that uses it, as YAML; null where its author wrote none.</summary>
    public required string? Example { get; init; }

    /// <summary>Its options, in the order of declaration.</summary>
    public required IReadOnlyList<OptionDescription> Options { get; init; }

    /// <summary>Where it comes from.</summary>
    public required PluginAssembly Assembly { get; init; }

    internal static PluginDescription Of(PluginEntry entry, XmlDocumentation texts) => new()
    {
        Kind = entry.Kind,
        Name = entry.Name,
        Summary = texts.Summary(entry.Type),
        Remarks = texts.Remarks(entry.Type),
        Example = texts.Examples(entry.Type) is [var first, ..] ? first.Code : null,
        Options = entry.Options is null ? [] : OptionDescription.Of(entry.Options, texts),
        Assembly = entry.Assembly,
    };
}
