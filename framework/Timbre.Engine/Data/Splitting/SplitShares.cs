using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>The parts that are not to stay empty, with their shares.</summary>
/// <param name="Parts">The parts, in their order.</param>
/// <param name="Shares">The share of each; they sum to 1.</param>
internal sealed record SplitShares(IReadOnlyList<SplitPart> Parts, IReadOnlyList<double> Shares)
{
    /// <summary>The number of parts.</summary>
    public int Count => Parts.Count;

    /// <summary>The shares that a pipeline gives.</summary>
    public static SplitShares Of(SplitSection section)
    {
        (SplitPart Part, double Share)[] all =
            [(SplitPart.Train, section.Train), (SplitPart.Validation, section.Validation), (SplitPart.Test, section.Test)];
        var wanted = all.Where(pair => pair.Share > 0).ToList();
        return new SplitShares([.. wanted.Select(pair => pair.Part)], [.. wanted.Select(pair => pair.Share)]);
    }

    /// <summary>The parts as a person reads them: <c>train, validation and test</c>.</summary>
    public override string ToString()
    {
        string[] names = [.. Parts.Select(part => part.ToString().ToLowerInvariant())];
        return names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }
}
