using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>The pitch of each frame of a batch.</summary>
/// <param name="F0">Fundamental frequency in Hz, float64 <c>[batch, time]</c>; a guess where nothing is voiced.</param>
/// <param name="Voiced">Which frames are voiced, bool <c>[batch, time]</c>.</param>
/// <param name="Aperiodicity">0 for a perfectly periodic sound to 1 for noise, float64 <c>[batch, time]</c>.</param>
/// <param name="Lengths">Valid frames of each item, int64 <c>[batch]</c>.</param>
/// <param name="Rate">Frames per second.</param>
internal sealed record PitchTrack(Tensor F0, Tensor Voiced, Tensor Aperiodicity, Tensor Lengths, double Rate)
{
    /// <summary>Finds the pitch of waveforms <c>[batch, time]</c>; frame i has sample <c>i · hop_length</c> in its middle.</summary>
    /// <exception cref="StageException">The input is no waveform, or the sample rate is too low for <c>f_max</c>.</exception>
    public static PitchTrack Of(Signal wave, VoiceOptions options)
    {
        wave.Require(SignalKind.Waveform, "Place it before any stage that turns waveforms into features.");
        var plan = YinPlan.Of(options, wave.Rate);
        var hop = options.Hop(wave.Rate);
        var lengths = FrameCutter.Centered(wave.Lengths, hop);
        var found = LaneClips.Takes(wave.Values)
            ? new LaneYin(options, wave.Rate, plan).Analyse(wave, hop)
            : FrameBlocks.Map(FrameCutter.Cut(wave, plan.FrameLength, hop, center: true, out _), new Yin(options, wave.Rate, plan).Analyse);
        var valid = arange(found.shape[1], dtype: ScalarType.Int64, device: found.device).lt(lengths.unsqueeze(1));
        var loud = valid.logical_and(Loud(found.select(-1, 0), valid, options.TopDb));
        var own = new PitchTrack(
            found.select(-1, 1), found.select(-1, 2).lt(options.VoicingThreshold).logical_and(loud), found.select(-1, 2), lengths, wave.Rate / hop);
        return options.Smoothing switch
        {
            PitchSmoothing.None => own,
            PitchSmoothing.Median => own with { F0 = Median(own.F0, own.Voiced, options.MedianFrames) },
            _ => Path(own, found, valid, loud, options),
        };
    }

    private static Tensor Loud(Tensor power, Tensor valid, double? topDb)
    {
        if (topDb is not { } range)
        {
            return valid;
        }

        var loudest = power.masked_fill(valid.logical_not(), 0).amax([1L], keepdim: true);
        return power.gt(loudest.mul(Math.Pow(10, -range / 10)));
    }

    private static PitchTrack Path(PitchTrack own, Tensor found, Tensor valid, Tensor loud, VoiceOptions options)
    {
        var count = (found.shape[^1] - 3) / 2;
        var costs = found.narrow(-1, 3, count).masked_fill(loud.logical_not().unsqueeze(-1), YinPlan.Never);
        var f0 = found.narrow(-1, 3 + count, count);
        var perStep = own.Rate / 100;
        Tensor path;
        using (no_grad())
        {
            path = LeastCostPath.Find(
                costs, f0.log2(), valid, options.VoicingThreshold, options.OctaveJumpCost * perStep, options.VoicedUnvoicedCost * perStep);
        }

        var voiced = path.gt(0);
        var place = path.sub(1).clamp_min(0).unsqueeze(-1);
        var chosen = f0.gather(-1, place).squeeze(-1);
        var octaves = chosen.div(options.FMax).log2().neg();
        var aperiodicity = costs.gather(-1, place).squeeze(-1).sub(octaves.mul(options.OctaveCost)).clamp(0, 1);
        return own with
        {
            F0 = where(voiced, chosen, own.F0),
            Voiced = voiced.logical_and(valid),
            Aperiodicity = where(voiced, aperiodicity, own.Aperiodicity),
        };
    }

    /// <summary>The lower median of the voiced frames among so many around each.</summary>
    private static Tensor Median(Tensor f0, Tensor voiced, int width)
    {
        var half = width / 2;
        var counted = nn.functional.pad(f0.masked_fill(voiced.logical_not(), double.MaxValue), (half, half), value: double.MaxValue);
        var (ordered, _) = counted.unfold(1, width, 1).sort(-1);
        var count = ordered.lt(double.MaxValue).sum(-1, keepdim: true);
        var middle = ordered.gather(-1, count.sub(1).clamp_min(0).div(2, RoundingMode.floor)).squeeze(-1);
        return where(voiced, middle, f0);
    }
}
