using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>
/// The resonances of the vocal tract over time, in Hz: waveforms <c>[batch, time]</c> become feature maps <c>[batch, 1, rows, time]</c>, the
/// formants from the lowest on, then, on demand, their bandwidths.
/// </summary>
/// <remarks>
/// Sources: Makhoul, "Spectral linear prediction: properties and applications", 1975, for linear prediction of the part of the spectrum below
/// <c>f_max</c>, which spares a resampling; Markel and Gray, "Linear Prediction of Speech", 1976, for formants from the predictor's poles
/// <c>z</c>: frequency <c>arg z · rate / 2π</c> and bandwidth <c>-ln|z| · rate / π</c>. A pole within 50 Hz of <c>f_max</c>, below
/// <c>f_min</c> or wider than <c>max_bandwidth</c> is none. Frames are centred on every <c>hop_length</c> samples.
/// </remarks>
/// <example><code>
/// features:
///   - formants: { n_formants: 3 }
///   - statistics: { measures: [mean, std], percentiles: [50], ignore: 0 }
/// </code></example>
[Plugin("formants")]
public sealed class Formants(FormantsOptions options) : IFeatureExtractor
{
    private const double Margin = 50;
    private const double Nowhere = 1e9;

    private LanePrediction? _lanes;

    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        input.Require(SignalKind.Waveform, "Place it before any stage that turns waveforms into features.");
        using var scope = NewDisposeScope();
        var fMax = Highest(input.Rate);
        var size = options.WinLength ?? Math.Max(8, (int)Math.Round(0.025 * input.Rate));
        var hop = options.HopLength ?? Math.Max(1, (int)Math.Round(input.Rate / 100));
        var plan = BandPrediction.Of(size, options.Order, fMax, input.Rate);
        var emphasised = new PreEmphasis(new() { Coeff = options.Coeff }).Extract(input);
        var lengths = FrameCutter.Centered(input.Lengths, hop);
        var found = LaneClips.Takes(emphasised.Values) ? Lanes(emphasised, plan, hop) : Chain(emphasised, plan, hop);
        var rows = Gated(found, lengths).transpose(1, 2).unsqueeze(1).to(ScalarType.Float32).contiguous();
        return Signal.FeatureMap(rows, lengths, input.Rate / hop).MoveToOuterDisposeScope();
    }

    /// <summary>Power, then the rows of each frame, in double precision: <c>[batch, time, 1 + rows]</c>.</summary>
    private Tensor Lanes(Signal wave, BandPrediction plan, int hop)
    {
        _lanes = _lanes is { } lanes && lanes.Fits(plan, hop) ? lanes : new LanePrediction(plan, hop);
        var found = _lanes.Extract(wave);
        return cat([found.narrow(-1, 0, 1), Chosen(PolynomialRoots.Of(found.narrow(-1, 1, plan.Order + 1)), plan.Rate)], -1);
    }

    /// <summary>The same by tensor operators: on any device, and with gradients.</summary>
    private Tensor Chain(Signal wave, BandPrediction plan, int hop)
    {
        var window = tensor(plan.Window(), device: wave.Values.device);
        var frames = FrameCutter.Cut(wave, plan.FrameLength, hop, center: true, out _);
        return FrameBlocks.Map(frames, block =>
        {
            var spectrum = fft.rfft(block.mul(window), plan.TransformLength).narrow(-1, 0, plan.Bins + 1);
            var power = spectrum.real.square().add(spectrum.imag.square());
            var correlation = fft.irfft(power.to(ScalarType.ComplexFloat64), 2L * plan.Bins).narrow(-1, 0, plan.Order + 1);
            return cat([correlation.narrow(-1, 0, 1), Chosen(PolynomialRoots.Of(LinearPrediction.Polynomial(correlation)), plan.Rate)], -1);
        });
    }

    private Tensor Chosen(Tensor poles, double rate)
    {
        var frequency = poles.imag.atan2(poles.real).mul(rate / (2 * Math.PI));
        var bandwidth = poles.real.square().add(poles.imag.square()).clamp_min(1e-200).log().mul(-rate / (2 * Math.PI));
        var resonance = frequency.gt(options.FMin).logical_and(frequency.gt(0)).logical_and(frequency.lt((rate / 2) - Margin))
            .logical_and(bandwidth.lt(options.MaxBandwidth));
        var (ordered, places) = frequency.masked_fill(resonance.logical_not(), Nowhere).sort(-1);
        var formants = ordered.narrow(-1, 0, options.NFormants);
        var missing = formants.ge(Nowhere);
        var rows = options.Bandwidths
            ? cat([formants, bandwidth.gather(-1, places.narrow(-1, 0, options.NFormants))], -1)
            : formants;
        return rows.masked_fill(options.Bandwidths ? cat([missing, missing], -1) : missing, options.Fill);
    }

    /// <summary>The rows, filled where a frame is too quiet.</summary>
    private Tensor Gated(Tensor found, Tensor lengths)
    {
        var rows = found.narrow(-1, 1, found.shape[^1] - 1);
        if (options.TopDb is not { } range)
        {
            return rows;
        }

        var power = found.narrow(-1, 0, 1);
        var beyond = arange(found.shape[1], dtype: ScalarType.Int64, device: found.device).ge(lengths.unsqueeze(1)).unsqueeze(-1);
        var loudest = power.masked_fill(beyond, 0).amax([1L], keepdim: true);
        return rows.masked_fill(power.le(loudest.mul(Math.Pow(10, -range / 10))), options.Fill);
    }

    private double Highest(double rate)
    {
        if (options.FMax > rate / 2)
        {
            throw new StageException(BandEdges.AboveHalf(options.FMax.Value, rate));
        }

        return options.FMax ?? Math.Min(5500, rate / 2);
    }
}
