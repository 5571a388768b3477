namespace Timbre.Plugins.Features;

/// <summary>What scalers have in common.</summary>
internal static class Scaling
{
    /// <summary>The axes of one item that are measured together.</summary>
    public static long[] Axes(Signal signal, ScalerAxes over) => (signal.Kind, over) switch
    {
        (SignalKind.FeatureMap, ScalerAxes.Coefficient) => [3],
        (SignalKind.Vector, ScalerAxes.Coefficient) => [],
        _ => ItemStatistics.ItemAxes(signal),
    };

    /// <summary>Refuses an input of another shape than what was learned from.</summary>
    /// <param name="name">The scaler, for the message.</param>
    /// <param name="learned">The shape of what was learned: but for its rows it broadcasts against a batch.</param>
    /// <param name="input">What is to be scaled.</param>
    public static void RequireFits(string name, long[] learned, Signal input)
    {
        var actual = input.Values.shape;
        var fits = learned.Length == actual.Length && learned.Zip(actual).Skip(1).All(axes => axes.First == 1 || axes.First == axes.Second);
        if (!fits)
        {
            throw new StageException(
                $"The input is a {input.Shape}, but {name} was fitted to another shape, "
                + $"[{string.Join(", ", learned.Skip(1))}] against [{string.Join(", ", actual.Skip(1))}]; train the pipeline again.");
        }
    }
}
