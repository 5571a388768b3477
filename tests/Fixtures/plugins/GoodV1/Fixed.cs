using System.ComponentModel.DataAnnotations;
using Timbre;

namespace Stranger;

/// <summary>Decides for the same probability whatever the windows say.</summary>
[Plugin("fixed")]
public sealed class Fixed(FixedOptions options) : IPostProcessor
{
    public WindowScores Process(WindowScores scores) => scores with { Overall = [options.Value, 1] };
}

public sealed record FixedOptions
{
    /// <summary>The probability of the first label.</summary>
    [Range(0, 1)]
    public double Value { get; init; } = 0.25;
}
