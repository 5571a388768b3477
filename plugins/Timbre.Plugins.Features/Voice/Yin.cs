using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>How well each frame of a sound repeats itself after each lag.</summary>
/// <remarks>
/// Source: de Cheveigné and Kawahara, "YIN, a fundamental frequency estimator for speech and music", 2002, steps 2 to 5; the sums of
/// step 2 come from a Fourier transform, which gives the same numbers.
/// </remarks>
internal sealed class Yin
{
    private readonly VoiceOptions _options;
    private readonly double _rate;
    private readonly YinPlan _plan;

    public Yin(VoiceOptions options, double rate, YinPlan plan) => (_options, _rate, _plan) = (options, rate, plan);

    /// <summary>
    /// Of each frame <c>[batch, time, sample]</c>, along the last axis: its power; the f0 in Hz and the aperiodicity of its own choice;
    /// where a path is sought, also cost and f0 of its <see cref="YinPlan.Dips"/> best dips.
    /// </summary>
    public Tensor Analyse(Tensor frames)
    {
        var difference = Difference(frames, out var energy);
        var normal = Normalised(difference, energy);
        var (offset, _) = Vertices(difference);
        var f0 = full([1], _rate, dtype: ScalarType.Float64, device: frames.device).div(offset.add(Lags(frames.device)))
            .clamp(_options.FMin, _options.FMax);
        var (_, height) = Vertices(normal);
        var aperiodicity = height.clamp(0, 1);

        var (left, middle, right) = Neighbours(normal);
        var dip = middle.lt(left).logical_and(middle.le(right));
        var chosen = Choice(dip.logical_and(height.lt(_options.TroughThreshold)), middle);
        Tensor[] own = [energy.div(_plan.FrameLength), f0.gather(-1, chosen), aperiodicity.gather(-1, chosen)];
        if (_options.Smoothing != PitchSmoothing.Path)
        {
            return cat(own, -1);
        }

        var octaves = f0.div(_options.FMax).log2().neg();
        var cost = aperiodicity.add(octaves.mul(_options.OctaveCost)).masked_fill(dip.logical_not(), YinPlan.Never);
        var (costs, places) = cost.topk(_plan.Dips, -1, largest: false);
        return cat([.. own, costs, f0.gather(-1, places)], -1);
    }

    private static Tensor Choice(Tensor good, Tensor normal)
    {
        var count = good.shape[^1];
        var places = arange(count, dtype: ScalarType.Int64, device: good.device);
        var first = places.expand(good.shape).masked_fill(good.logical_not(), count).amin([-1L], keepdim: true);
        return where(first.lt(count), first, normal.argmin(-1, keepdim: true));
    }

    /// <summary>Step 2: the summed squared differences of the window and itself later, lags from 0 on.</summary>
    private Tensor Difference(Tensor frames, out Tensor energy)
    {
        var size = 1L;
        while (size < _plan.FrameLength)
        {
            size *= 2;
        }

        var lags = _plan.Longest + 2;
        var window = frames.narrow(-1, 0, _plan.Window);
        var product = fft.irfft(fft.rfft(window, size).conj().mul(fft.rfft(frames, size)), size).narrow(-1, 0, lags);
        var sums = nn.functional.pad(frames.square().cumsum(-1), (1, 0));
        energy = sums.narrow(-1, _plan.FrameLength, 1);
        var later = sums.narrow(-1, _plan.Window, lags).sub(sums.narrow(-1, 0, lags));
        return later.add(sums.narrow(-1, _plan.Window, 1)).sub(product.mul(2)).clamp_min(0);
    }

    /// <summary>Step 3: each difference divided by the mean of those of shorter lags.</summary>
    private static Tensor Normalised(Tensor difference, Tensor energy)
    {
        var count = difference.shape[^1] - 1;
        var later = difference.narrow(-1, 1, count);
        var sums = later.cumsum(-1);
        var silent = sums.le(energy.mul(YinPlan.SmallestShare).add(YinPlan.SmallestSum));
        var lags = arange(1, count + 1, dtype: ScalarType.Float64, device: difference.device);
        var normal = later.mul(lags).div(sums.masked_fill(silent, 1)).masked_fill(silent, 1);
        return nn.functional.pad(normal, (1, 0), value: 1);
    }

    /// <summary>Step 5: where, beside each lag, the parabola through it and its neighbours is lowest, and how low.</summary>
    private (Tensor Offset, Tensor Height) Vertices(Tensor values)
    {
        var (left, middle, right) = Neighbours(values);
        var bend = left.add(right).sub(middle.mul(2));
        var flat = bend.le(0);
        var slope = left.sub(right);
        var offset = slope.div(bend.masked_fill(flat, 1).mul(2)).clamp(-1, 1).masked_fill(flat, 0);
        return (offset, middle.sub(slope.mul(offset).div(4)));
    }

    private (Tensor Left, Tensor Middle, Tensor Right) Neighbours(Tensor values)
    {
        var count = _plan.Longest - _plan.Shortest + 1;
        return (values.narrow(-1, _plan.Shortest - 1, count), values.narrow(-1, _plan.Shortest, count), values.narrow(-1, _plan.Shortest + 1, count));
    }

    private Tensor Lags(Device device) => arange(_plan.Shortest, _plan.Longest + 1, dtype: ScalarType.Float64, device: device);
}
