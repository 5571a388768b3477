namespace Timbre.Testing;

/// <summary>One promise of the contract that a plugin breaks.</summary>
/// <param name="Promise">The promise, as a claim: <c>the input is left untouched</c>.</param>
/// <param name="Message">What was seen instead, a full sentence with the signal that shows it.</param>
public sealed record Finding(string Promise, string Message)
{
    /// <summary>Promise and message in one line.</summary>
    public override string ToString() => $"{Promise}: {Message}";
}
