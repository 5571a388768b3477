using System.ComponentModel.DataAnnotations;

namespace Timbre.Engine;

/// <summary>What a plugin's JSON file in a parity folder declares.</summary>
internal sealed record ParityFile
{
    /// <summary>The cases.</summary>
    public required IReadOnlyList<ParityDeclaration> Cases { get; init; }
}

/// <summary>One case: stages, and how far they may be from their reference.</summary>
internal sealed record ParityDeclaration
{
    /// <summary>The case's name among those of its plugin.</summary>
    public required string Name { get; init; }

    /// <summary>Feature extractors, in order, as under a pipeline's <c>features</c>.</summary>
    [MinLength(1)] public required IReadOnlyList<Stage<IFeatureExtractor>> Stages { get; init; }

    /// <summary>The largest error allowed, relative to the reference's largest value.</summary>
    [Range(1e-12, 1.0)] public double Tolerance { get; init; } = 1e-4;
}
