using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>Of each voiced frame a cycle in its middle, the one before and the one after.</summary>
/// <remarks>
/// A cycle lies around the largest sample within half a period of the frame's middle. Its neighbours are where the sound resembles it most, by
/// correlation under a Hann window of one period, about a period away; a parabola places them between samples. The amplitude of a cycle is its
/// root mean square under that window, as Praat's is.
/// </remarks>
/// <param name="Before">From the cycle before to this one, in samples, float64 <c>[batch, time]</c>.</param>
/// <param name="After">From this cycle to the next, in samples, float64 <c>[batch, time]</c>.</param>
/// <param name="Amplitudes">Of the three cycles, up to a common factor, float64 <c>[batch, time, 3]</c>.</param>
/// <param name="Found">Where all three were found, bool <c>[batch, time]</c>.</param>
/// <param name="Lengths">Valid frames of each item, int64 <c>[batch]</c>.</param>
/// <param name="Rate">Frames per second.</param>
internal sealed record Cycles(Tensor Before, Tensor After, Tensor Amplitudes, Tensor Found, Tensor Lengths, double Rate)
{
    private const double SmallestPower = 1e-20;

    /// <summary>Finds the cycles of waveforms <c>[batch, time]</c>.</summary>
    /// <exception cref="StageException">The input is no waveform, or the sample rate is too low for <c>f_max</c>.</exception>
    public static Cycles Of(Signal wave, CycleOptions options)
    {
        var track = PitchTrack.Of(wave, options);
        var period = track.F0.reciprocal().mul(wave.Rate).detach().unsqueeze(-1);
        var longest = (int)Math.Ceiling(wave.Rate / options.FMin * options.MaxPeriodFactor);
        // Half a period to the cycle, one to its neighbour, and half a period around that.
        var reach = longest + (int)Math.Ceiling(wave.Rate / options.FMin) + 2;
        var frames = FrameCutter.Cut(wave, (2 * reach) + 1, options.Hop(wave.Rate), center: true, out var lengths);
        var found = FrameBlocks.Map(
            frames, (block, start) => Compare(block, period.narrow(1, start, block.shape[1]), longest, options.MaxPeriodFactor));
        var (before, after) = (found.select(-1, 0), found.select(-1, 1));
        var alike = found.select(-1, 2).minimum(found.select(-1, 3)).ge(options.MinCorrelation);
        var even = before.maximum(after).le(before.minimum(after).mul(options.MaxPeriodFactor));
        return new Cycles(
            before, after, found.narrow(-1, 4, 3), track.Voiced.logical_and(alike).logical_and(even), lengths, track.Rate);
    }

    /// <summary>Both distances, both correlations and three amplitudes: <c>[batch, time, 7]</c>.</summary>
    private static Tensor Compare(Tensor frames, Tensor period, int longest, double factor)
    {
        var size = frames.shape[^1];
        var places = arange(size, dtype: ScalarType.Float64, device: frames.device).sub(size / 2);
        var middle = frames.abs().masked_fill(places.abs().gt(period.div(2)), -1).argmax(-1, keepdim: true).sub(size / 2);
        var from = places.sub(middle).div(period);
        var window = from.mul(2 * Math.PI).cos().add(1).masked_fill(from.abs().gt(0.5), 0);

        var length = 2L;
        while (length < size)
        {
            length *= 2;
        }

        // Entry k of both is lag k; the lags before 0 are at the end.
        var spectrum = fft.rfft(frames, length);
        var product = fft.irfft(fft.rfft(frames.mul(window), length).conj().mul(spectrum), length);
        var power = fft.irfft(fft.rfft(window, length).conj().mul(fft.rfft(frames.square(), length)), length).clamp_min(SmallestPower);
        var own = power.narrow(-1, 0, 1);
        var lags = arange(1, longest + 1, dtype: ScalarType.Float64, device: frames.device);
        var outside = lags.mul(factor).lt(period).logical_or(lags.gt(period.mul(factor)));
        var after = Neighbour(product.narrow(-1, 0, longest + 2), power.narrow(-1, 0, longest + 2), own, outside);
        var (late, latePower) = (product.narrow(-1, length - longest - 1, longest + 1), power.narrow(-1, length - longest - 1, longest + 1));
        var before = Neighbour(
            cat([product.narrow(-1, 0, 1), late.flip(-1)], -1), cat([own, latePower.flip(-1)], -1), own, outside);
        return cat(
            [before.Lag, after.Lag, before.Correlation, after.Correlation, before.Power.sqrt(), own.sqrt(), after.Power.sqrt()], -1);
    }

    /// <summary>The lag, between samples, at which the sound is most alike, how alike it is, and its power there; each <c>[batch, time, 1]</c>.</summary>
    private static (Tensor Lag, Tensor Correlation, Tensor Power) Neighbour(Tensor product, Tensor power, Tensor own, Tensor outside)
    {
        var correlation = product.div(own.mul(power).sqrt());
        var count = correlation.shape[^1] - 2;
        var place = correlation.narrow(-1, 1, count).masked_fill(outside, -2).argmax(-1, keepdim: true).add(1);
        Tensor At(Tensor values, int offset) => values.gather(-1, place.add(offset));

        var (left, best, right) = (At(correlation, -1), At(correlation, 0), At(correlation, 1));
        var bend = left.add(right).sub(best.mul(2));
        var flat = bend.ge(0);
        var offset = left.sub(right).div(bend.masked_fill(flat, -1).mul(2)).clamp(-1, 1).masked_fill(flat, 0);

        // The parabola through the powers at the three lags.
        var (low, mid, high) = (At(power, -1), At(power, 0), At(power, 1));
        var slope = high.sub(low).div(2);
        var curve = high.add(low).sub(mid.mul(2)).div(2);
        var between = mid.add(offset.mul(slope)).add(offset.square().mul(curve)).clamp_min(SmallestPower);
        return (place.add(offset), best, between);
    }
}
