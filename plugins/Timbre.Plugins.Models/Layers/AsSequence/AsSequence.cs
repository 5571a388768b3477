using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Reads a vector <c>[batch, feature]</c> as a sequence with one number a step, <c>[batch, 1, 1, time]</c>, so that a recurrent layer walks
/// over features rather than over time; the sequence has no rate.
/// </summary>
/// <example><code>
/// model:
///   layers:
///     - global-average-pool: time
///     - as-sequence
///     - lstm: { units: 16 }
///     - classifier
/// </code></example>
[Plugin("as-sequence")]
public sealed class AsSequence : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        _ = context.RequireVector();
        return new Layer();
    }

    private sealed class Layer() : SignalLayer("as-sequence")
    {
        public override Signal forward(Signal input)
        {
            var lengths = full([input.BatchSize], input.Values.shape[1], dtype: ScalarType.Int64, device: input.Values.device);
            return Signal.FeatureMap(input.Values.unsqueeze(1).unsqueeze(1), lengths, 0);
        }
    }
}
