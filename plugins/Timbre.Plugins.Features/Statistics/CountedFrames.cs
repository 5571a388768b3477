using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>The frames of each row that count, and what can be said about them; every result is <c>[batch, channel, frequency]</c>.</summary>
/// <param name="Values">The feature map, zero where nothing counts, <c>[batch, channel, frequency, time]</c>.</param>
/// <param name="Counts">Which frames count, bool, of the same shape.</param>
/// <param name="Lengths">Valid frames of each item, int64 <c>[batch]</c>.</param>
/// <param name="Rate">Frames per second.</param>
internal sealed record CountedFrames(Tensor Values, Tensor Counts, Tensor Lengths, double Rate)
{
    // The derivative of a root is infinite at zero, where a constant row lies.
    private const double SmallestVariance = 1e-30;

    private Tensor Weights { get; } = Counts.to(Values.dtype);

    private Tensor Count => Weights.sum(-1);

    private Tensor Average => Values.sum(-1).div(Count.clamp_min(1));

    public static CountedFrames Of(Signal map, double? ignore)
    {
        var valid = map.BroadcastMask().expand(map.Values.shape);
        var counts = ignore is { } left ? valid.logical_and(map.Values.ne(left)) : valid;
        return new CountedFrames(map.Values.masked_fill(counts.logical_not(), 0), counts, map.Lengths, map.Rate);
    }

    public Tensor Measure(Statistic statistic) => statistic switch
    {
        Statistic.Mean => Average,
        Statistic.Std => Deviation(),
        Statistic.Min => Extreme(float.MaxValue, values => values.amin([-1L])),
        Statistic.Max => Extreme(float.MinValue, values => values.amax([-1L])),
        Statistic.Slope => Slope(),
        Statistic.DeltaAbs => Steps() is { } steps ? (steps with { Values = steps.Values.abs() }).Average : Nothing(),
        Statistic.DeltaStd => Steps() is { } steps ? steps.Deviation() : Nothing(),
        Statistic.PeakRate => PeakRate(),
        _ => Count.div(Lengths.clamp_min(1).reshape(-1, 1, 1)),
    };

    /// <summary>The percentiles, interpolated linearly between the two nearest values.</summary>
    public IEnumerable<Tensor> Percentiles(IReadOnlyList<double> percentiles)
    {
        if (percentiles.Count == 0)
        {
            return [];
        }

        // What does not count comes last.
        var (ordered, _) = Values.masked_fill(Counts.logical_not(), float.MaxValue).sort(-1);
        var last = Count.sub(1).clamp_min(0);
        return percentiles.Select(percentile =>
        {
            var place = last.mul(percentile / 100).unsqueeze(-1);
            var below = place.floor();
            var lower = ordered.gather(-1, below.to(ScalarType.Int64));
            var upper = ordered.gather(-1, place.ceil().to(ScalarType.Int64));
            return OrZero(lower.add(upper.sub(lower).mul(place.sub(below))).squeeze(-1));
        });
    }

    private Tensor Deviation() => Distance().square().sum(-1).div(Count.clamp_min(1)).clamp_min(SmallestVariance).sqrt();

    private Tensor Distance() => Values.sub(Average.unsqueeze(-1)).mul(Weights);

    private Tensor Extreme(float neutral, Func<Tensor, Tensor> choose) => OrZero(choose(Values.masked_fill(Counts.logical_not(), neutral)));

    private Tensor OrZero(Tensor measure) => measure.masked_fill(Count.eq(0), 0);

    private Tensor Slope()
    {
        var seconds = arange(Values.shape[^1], dtype: Values.dtype, device: Values.device).div(Rate);
        var time = (this with { Values = seconds.mul(Weights) }).Distance();
        return time.mul(Distance()).sum(-1).div(time.square().sum(-1).clamp_min(SmallestVariance));
    }

    /// <summary>The differences from one frame to the next, where both count; null where there is one frame only.</summary>
    private CountedFrames? Steps()
    {
        var steps = Values.shape[^1] - 1;
        if (steps == 0)
        {
            return null;
        }

        var both = Counts.narrow(-1, 1, steps).logical_and(Counts.narrow(-1, 0, steps));
        return new CountedFrames(Values.diff().masked_fill(both.logical_not(), 0), both, Lengths, Rate);
    }

    private Tensor PeakRate()
    {
        var inner = Values.shape[^1] - 2;
        if (inner < 1)
        {
            return Nothing();
        }

        Tensor At(Tensor frames, long start) => frames.narrow(-1, start, inner);
        var isPeak = At(Values, 1).gt(At(Values, 0)).logical_and(At(Values, 1).ge(At(Values, 2)));
        var allCount = At(Counts, 0).logical_and(At(Counts, 1)).logical_and(At(Counts, 2));
        return isPeak.logical_and(allCount).sum(-1, type: Values.dtype).mul(Rate).div(Count.clamp_min(1));
    }

    private Tensor Nothing() => Count.mul(0);
}
