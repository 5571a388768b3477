using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>One path of a search with the values that it tries, as they are written in YAML.</summary>
/// <param name="Path">The path, as <c>--set</c> takes it.</param>
internal abstract record SearchDimension(string Path)
{
    /// <summary>The number of values; null where it has no end.</summary>
    public abstract long? Count { get; }

    /// <summary>How its values lie.</summary>
    public abstract SearchScale Scale { get; }

    /// <summary>The value at a position, counted from 0, of a dimension that has an end.</summary>
    public abstract string At(long position);

    /// <summary>Draws one uniformly.</summary>
    public abstract string Draw(RandomStream random);

    /// <summary>The dimensions of a search, in the order of its YAML.</summary>
    public static IReadOnlyList<SearchDimension> Of(TuneSection section) => [.. section.Space.Select(entry => Of(entry.Key, entry.Value))];

    private static SearchDimension Of(string path, SearchRange range) => range switch
    {
        { Choice: { } values } => new ChoiceDimension(path, [.. values.Select(value => value.Text)]),
        { Uniform: [var low, var high] } => new NumberDimension(path, low, high) { Step = range.Step },
        { LogUniform: [var low, var high] } => new NumberDimension(path, low, high) { IsLogarithmic = true },
        { Int: [var low, var high] } => new NumberDimension(path, low, high) { Step = range.Step ?? 1, IsWhole = true },
        { LogInt: [var low, var high] } => new NumberDimension(path, low, high) { Step = 1, IsWhole = true, IsLogarithmic = true },
        _ => throw new InvalidOperationException($"The range of {path} is of no known kind."),
    };
}

/// <summary>A path with a list of values that have no order.</summary>
/// <param name="Path">The path.</param>
/// <param name="Values">The values, as YAML on one line.</param>
internal sealed record ChoiceDimension(string Path, IReadOnlyList<string> Values) : SearchDimension(Path)
{
    public override long? Count => Values.Count;

    public override SearchScale Scale => SearchScale.Choice;

    public override string At(long position) => Values[(int)position];

    public override string Draw(RandomStream random) => Values[(int)random.NextInteger(Values.Count)];

    /// <summary>The position of a value.</summary>
    public int IndexOf(string value) => Values.Index().First(item => item.Item == value).Index;
}
