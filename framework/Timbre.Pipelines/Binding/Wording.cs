namespace Timbre.Pipelines.Binding;

/// <summary>Says in words what an option takes.</summary>
internal static class Wording
{
    public static string Of(ValueShape shape, Constraints constraints) => shape switch
    {
        ListShape list => $"a list of {Plural(list.Item, constraints)}{Count(constraints)}",
        DictionaryShape dictionary => $"a map from texts to {Plural(dictionary.Value, constraints)}",
        StageShape stage => stage.Kind.WithArticle,
        _ => constraints switch
        {
            { Bounds: { IsOpen: false } bounds } => $"{shape.Noun} {bounds}",
            { AllowedValues: { } values } => "one of " + string.Join(", ", values),
            { Path: PathKind.File } => "the path of a file",
            { Path: PathKind.Folder } => "the path of a folder",
            { PatternWords: { } words } => words,
            { Pattern: { } pattern } => $"a text like {pattern}",
            _ => shape.Noun,
        },
    };

    private static string Count(Constraints constraints) => constraints.Count switch
    {
        null or (0, int.MaxValue) => "",
        (var least, int.MaxValue) => FormattableString.Invariant($", at least {least}"),
        (0, var most) => FormattableString.Invariant($", at most {most}"),
        var (least, most) when least == most => FormattableString.Invariant($", {least} of them"),
        var (least, most) => FormattableString.Invariant($", {least} to {most} of them"),
    };

    private static string Plural(ValueShape shape, Constraints constraints)
    {
        var range = constraints.Bounds is { IsOpen: false } bounds ? $" {bounds}" : "";
        return shape switch
        {
            TextShape => "texts",
            IntegerShape => "whole numbers" + range,
            NumberShape => "numbers" + range,
            StageShape stage => stage.Kind.Name + "s",
            AnyShape => "values of any kind",
            ListShape list => "lists of " + Plural(list.Item, constraints),
            EnumShape names => string.Join(" or ", names.Names),
            _ => "maps",
        };
    }
}
