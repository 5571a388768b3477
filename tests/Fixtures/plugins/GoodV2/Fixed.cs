using Timbre;

namespace Stranger;

/// <summary>Decides for the same two probabilities whatever the windows say.</summary>
[Plugin("fixed")]
public sealed class Fixed(FixedOptions options) : IPostProcessor
{
    public WindowScores Process(WindowScores scores) => scores with { Overall = [options.First, 2] };
}

public sealed record FixedOptions
{
    /// <summary>The probability of the first label.</summary>
    public double First { get; init; } = 0.75;
}
