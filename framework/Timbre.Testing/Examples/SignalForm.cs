using static TorchSharp.torch;

namespace Timbre.Testing;

/// <summary>Whether a signal is what its kind says.</summary>
internal static class SignalForm
{
    /// <summary>What is wrong with the form of a stage's output, or null.</summary>
    public static string? Problem(Signal input, Signal output)
    {
        var dimensions = output.Kind == SignalKind.FeatureMap ? 4 : 2;
        if (output.Values.dim() != dimensions)
        {
            return $"a {output.Kind} must have {dimensions} axes, but the output is [{string.Join(", ", output.Values.shape)}]";
        }

        if (output.BatchSize != input.BatchSize)
        {
            return $"{input.BatchSize} items went in and {output.BatchSize} came out";
        }

        if (output.Values.dtype != ScalarType.Float32)
        {
            return $"the output is {output.Values.dtype} instead of Float32";
        }

        if (output.Lengths.dtype != ScalarType.Int64 || output.Lengths.dim() != 1 || output.Lengths.shape[0] != output.BatchSize)
        {
            return $"the lengths are {output.Lengths.dtype} [{string.Join(", ", output.Lengths.shape)}] "
                + $"instead of Int64 [{output.BatchSize}]";
        }

        return output.Kind == SignalKind.Vector ? null : TimeProblem(input, output);
    }

    /// <summary>The number of valid steps of each item.</summary>
    public static long[] Lengths(Signal signal) => signal.Lengths.cpu().data<long>().ToArray();

    private static string? TimeProblem(Signal input, Signal output)
    {
        var time = output.Values.shape[^1];
        var (before, after) = (Lengths(input), Lengths(output));
        if (after.Any(length => length < 1 || length > time))
        {
            return $"the lengths are [{string.Join(", ", after)}], but must lie between 1 and the {time} steps of the time axis";
        }

        if (!(output.Rate > 0))
        {
            return FormattableString.Invariant($"the rate is {output.Rate}, but a {output.Kind} has a time axis and so a rate above 0");
        }

        // Frames at the edges may be missing, but a wrong rate is wrong by more than half.
        for (var i = 0; i < after.Length && input.Kind != SignalKind.Vector; i++)
        {
            var (seconds, given) = (after[i] / output.Rate, before[i] / input.Rate);
            if (seconds < given / 1.5 || seconds > given * 1.5)
            {
                return FormattableString.Invariant(
                    $"an item of {given:F2} s comes out as {after[i]} steps at {output.Rate:G4} per second, which is {seconds:F2} s; ")
                    + "lengths and rate do not belong together";
            }
        }

        return null;
    }
}
