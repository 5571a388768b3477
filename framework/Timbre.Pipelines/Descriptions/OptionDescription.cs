using Timbre.Pipelines.Binding;
using Timbre.Pipelines.Descriptions;

namespace Timbre.Pipelines;

/// <summary>One option of a plugin, for a person.</summary>
public sealed record OptionDescription
{
    /// <summary>Its key in YAML.</summary>
    public required string Key { get; init; }

    /// <summary>What it takes: <c>a whole number between 1 and 512</c>.</summary>
    public required string Allowed { get; init; }

    /// <summary>Whether it must be given.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>Whether it may stand without its key.</summary>
    public required bool IsShorthand { get; init; }

    /// <summary>The value where it is absent, as YAML; null where there is none.</summary>
    public required string? Default { get; init; }

    /// <summary>What it means; empty where its author wrote nothing.</summary>
    public required string Summary { get; init; }

    /// <summary>The keys of an option that is itself a map.</summary>
    public required IReadOnlyList<OptionDescription> Options { get; init; }

    internal static IReadOnlyList<OptionDescription> Of(OptionsShape shape, XmlDocumentation texts) => [.. shape.Options.Select(option => new OptionDescription
    {
        Key = option.Key,
        Allowed = Wording.Of(option.Value, option.Constraints),
        IsRequired = option.IsRequired,
        IsShorthand = option.IsShorthand,
        Default = DefaultValue.ToYaml(option.Default),
        Summary = texts.Summary(option.Property),
        Options = option.Value switch
        {
            OptionsValueShape nested => Of(nested.Options, texts),
            ListShape { Item: OptionsValueShape nested } => Of(nested.Options, texts),
            _ => [],
        },
    })];
}
