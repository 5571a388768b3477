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

    /// <summary>What else there is to say about it, a line for each paragraph.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <summary>What its values mean, where it takes one of several names and their author wrote about them.</summary>
    public required IReadOnlyList<ValueDescription> Values { get; init; }

    /// <summary>Parts of a pipeline that use it.</summary>
    public required IReadOnlyList<ExampleDescription> Examples { get; init; }

    /// <summary>The kind of plugin that it takes, alone or in a list; null where it takes none.</summary>
    public required PluginKind? Kind { get; init; }

    /// <summary>The keys of an option that is itself a map, or holds several such maps.</summary>
    public required IReadOnlyList<OptionDescription> Options { get; init; }

    /// <summary>What stands in front of the keys of <see cref="Options"/>: <c>split.</c>, or <c>filter.NAME.</c> where the maps have names of the user's.</summary>
    public required string Prefix { get; init; }

    internal static IReadOnlyList<OptionDescription> Of(OptionsShape shape, XmlDocumentation texts) => [.. shape.Options.Select(option => new OptionDescription
    {
        Key = option.Key,
        Allowed = Wording.Of(option.Value, option.Constraints),
        IsRequired = option.IsRequired,
        IsShorthand = option.IsShorthand,
        Default = DefaultValue.ToYaml(option.Default),
        Summary = texts.Summary(option.Property),
        Remarks = texts.Remarks(option.Property),
        Values = Item(option.Value) is EnumShape names ? ValueDescription.Of(names, texts) : [],
        Examples = texts.Examples(option.Property),
        Kind = (Item(option.Value) as StageShape)?.Kind,
        Options = Item(option.Value) is OptionsValueShape nested ? Of(nested.Options, texts) : [],
        Prefix = option.Value is DictionaryShape ? $"{option.Key}.NAME." : $"{option.Key}.",
    })];

    private static ValueShape Item(ValueShape shape) => shape switch
    {
        ListShape list => list.Item,
        DictionaryShape dictionary => dictionary.Value,
        _ => shape,
    };
}
