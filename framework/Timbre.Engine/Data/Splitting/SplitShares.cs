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
    public static SplitShares Of(SplitSection section) =>
        Of((SplitPart.Train, section.Train), (SplitPart.Validation, section.Validation), (SplitPart.Test, section.Test));

    /// <summary>The shares of training and validation in what is not tested.</summary>
    public static SplitShares WithoutTest(SplitSection section)
    {
        var rest = section.Train + section.Validation;
        return rest > 0
            ? Of((SplitPart.Train, section.Train / rest), (SplitPart.Validation, section.Validation / rest))
            : throw new StageException("train and validation are 0, so that nothing is left to learn from beside the test fold; give train a share.");
    }

    private static SplitShares Of(params (SplitPart Part, double Share)[] all)
    {
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
