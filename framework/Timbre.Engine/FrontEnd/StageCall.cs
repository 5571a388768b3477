namespace Timbre.Engine;

/// <summary>Calls a stage that turns a signal into another, and checks what comes out.</summary>
internal static class StageCall
{
    /// <summary>The stage's result, or a <see cref="StageException"/> at the stage's location.</summary>
    public static Signal Run(string name, SourceLocation location, Signal input, Func<Signal, Signal> call) =>
        StageErrors.At(name, location, () => Checked(name, input, call(input)), () => input.Shape.ToString());

    /// <summary>A prepared signal, which must be of its input's kind, since augmenters and features are declared for that.</summary>
    public static Signal SameKind(Signal output, Signal input) => output.Kind == input.Kind
        ? output
        : throw new StageException($"It turns {input.Shape} into {output.Shape}; a stage of prepare gives back what it takes. Place it in features.");

    private static Signal Checked(string name, Signal input, Signal output)
    {
        var shape = output.Values.shape;
        var (axes, expected) = output.Kind switch
        {
            SignalKind.Waveform => (2, "a waveform [batch, time]"),
            SignalKind.FeatureMap => (4, "a feature map [batch, channel, frequency, time]"),
            _ => (2, "a vector [batch, feature]"),
        };
        if (shape.Length != axes || shape[0] != input.BatchSize)
        {
            throw new StageException(FormattableString.Invariant(
                $"'{name}' returned values of shape [{string.Join(", ", shape)}] for a batch of {input.BatchSize}; {expected} is needed."));
        }

        if (shape.Contains(0))
        {
            throw new StageException(
                $"'{name}' turned {input.Shape} into {output.Shape}, which holds nothing; a longer clip or another setting of the stage is needed.");
        }

        var lengths = output.Lengths.shape;
        return lengths.Length == 1 && lengths[0] == input.BatchSize
            ? Grouped(output, input)
            : throw new StageException(FormattableString.Invariant(
                $"'{name}' returned lengths of shape [{string.Join(", ", lengths)}] for a batch of {input.BatchSize}; each item needs one."));
    }

    // Items stay in their places, so a stage that makes a new signal need not know of groups.
    private static Signal Grouped(Signal output, Signal input) =>
        ReferenceEquals(output.Groups, input.Groups) ? output : output with { Groups = input.Groups };
}
