namespace Timbre.Plugins.Models;

/// <summary>The module of <see cref="Flatten"/>.</summary>
internal sealed class FlattenLayer(SignalShape built) : SignalLayer("flatten")
{
    public override Signal forward(Signal input)
    {
        var values = TimeAxis.Zeroed(input).flatten(1);
        return values.shape[1] == built.Size
            ? Signal.Vector(values)
            : throw new StageException(
                $"flatten was built for a {built} and got a {input.Shape}: it fixes the number of steps. "
                + "Give all clips one length, or pool over time (global-average-pool) instead.");
    }
}
