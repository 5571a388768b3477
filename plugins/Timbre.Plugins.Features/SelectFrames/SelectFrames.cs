using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>
/// Keeps the frames in which one row of a feature map is above a threshold, such as the voiced ones, and moves them to the front: feature maps
/// <c>[batch, channel, frequency, time]</c> keep their time axis, and lengths shrink.
/// </summary>
/// <remarks>
/// The row is that of the first channel. An item of which no frame would be kept keeps all of them, since a recording without a voice must
/// still get a decision.
/// </remarks>
/// <example><code>
/// features:
///   - parallel:
///       - [ { pitch: { rows: [voicing] } } ]
///       - [ { mfcc: { n_mfcc: 13, hop_length: 160 } } ]
///   - select-frames: { row: 0, above: 0.5 }
///   - statistics
/// </code></example>
[Plugin("select-frames")]
public sealed class SelectFrames(SelectFramesOptions options) : IFeatureExtractor
{
    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        ArgumentNullException.ThrowIfNull(input);
        input.Require(SignalKind.FeatureMap, "Place it after the features whose frames it selects.");
        var rows = input.Values.shape[2];
        if (options.Row >= rows)
        {
            throw new StageException(FormattableString.Invariant($"row is {options.Row}, and {input.Shape} has rows 0 to {rows - 1}."));
        }

        if (options.DropRow && rows == 1)
        {
            throw new StageException($"{input.Shape} has one row, and nothing is left when it is dropped; set drop_row to false, or place select-frames behind parallel features.");
        }

        using var scope = NewDisposeScope();
        var kept = Kept(input);
        var steps = input.Values.shape[^1];
        // Kept frames first, each group in the order of time.
        var order = kept.logical_not().to(ScalarType.Int64).mul(steps).add(arange(steps, dtype: ScalarType.Int64, device: kept.device)).argsort(1);
        var values = options.DropRow ? Without(input.Values, options.Row) : input.Values;
        var moved = values.gather(3, order.reshape(input.BatchSize, 1, 1, steps).expand(values.shape));
        return (input with { Values = moved, Lengths = kept.sum(1, type: ScalarType.Int64) }).ZeroBeyondLengths().MoveToOuterDisposeScope();
    }

    private Tensor Kept(Signal input)
    {
        var valid = input.Mask();
        var above = input.Values.select(1, 0).select(1, options.Row).gt(options.Above).logical_and(valid);
        return where(above.any(1, true), above, valid);
    }

    private static Tensor Without(Tensor values, int row) =>
        cat([values.narrow(2, 0, row), values.narrow(2, row + 1, values.shape[2] - row - 1)], 2);
}
