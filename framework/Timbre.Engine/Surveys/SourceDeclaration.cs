using System.ComponentModel.DataAnnotations;

namespace Timbre.Engine;

/// <summary>A data source as a pipeline declares it under <c>data</c>.</summary>
internal sealed record SourceDeclaration
{
    /// <summary>The source.</summary>
    [MinLength(1)] public required IReadOnlyList<Stage<IDataSource>> Source { get; init; }
}
