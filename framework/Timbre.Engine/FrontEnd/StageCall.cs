namespace Timbre.Engine;

/// <summary>Calls a stage that turns a signal into another, and checks what comes out.</summary>
internal static class StageCall
{
    /// <summary>The stage's result, or a <see cref="StageException"/> at the stage's location.</summary>
    public static Signal Run(string name, SourceLocation location, Signal input, Func<Signal, Signal> call) =>
        StageErrors.At(name, location, () => Checked(name, input, call(input)), () => input.Shape.ToString());

    private static Signal Checked(string name, Signal input, Signal output)
    {
        var shape = output.Values.shape;
        var axes = output.Kind switch
        {
            SignalKind.Waveform => 2,
            SignalKind.FeatureMap => 4,
            _ => 2,
        };
        if (shape.Length != axes || shape[0] != input.BatchSize)
        {
            var expected = output.Kind switch
            {
                SignalKind.Waveform => "[batch, time]",
                SignalKind.FeatureMap => "[batch, channel, frequency, time]",
                _ => "[batch, feature]",
            };
            throw new StageException(FormattableString.Invariant(
                $"'{name}' returned values of shape [{string.Join(", ", shape)}] for a batch of {input.BatchSize}; a {Words(output.Kind)} is {expected}."));
        }

        if (shape.Contains(0))
        {
            throw new StageException($"'{name}' turned {input.Shape} into {output.Shape}, which holds nothing; a longer clip or another setting of the stage is needed.");
        }

        var lengths = output.Lengths.shape;
        return lengths.Length == 1 && lengths[0] == input.BatchSize
            ? output
            : throw new StageException(FormattableString.Invariant(
                $"'{name}' returned lengths of shape [{string.Join(", ", lengths)}] for a batch of {input.BatchSize}; one length is needed for each item."));
    }

    private static string Words(SignalKind kind) => kind == SignalKind.FeatureMap ? "feature map" : kind == SignalKind.Waveform ? "waveform" : "vector";
}
