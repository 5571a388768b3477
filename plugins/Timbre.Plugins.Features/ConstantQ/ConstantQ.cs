using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>
/// The constant-Q transform: the strength of frequencies that are as far apart as notes, each over as many of its periods as the others.
/// Waveforms <c>[batch, time]</c> become feature maps <c>[batch, 1, n_bins, time]</c>, lowest first.
/// </summary>
/// <remarks>
/// <para>
/// Bin k has the frequency <c>f_k = f_min · 2^(k / bins_per_octave)</c> and is <c>|Σ w[n] x[n] e^(-2πi f_k n / sample_rate)| / Σ w[n]</c> over
/// a Hann window of <c>N_k = ⌈Q sample_rate / f_k⌉</c> samples in the middle of the frame, with
/// <c>Q = filter_scale / (2^(1 / bins_per_octave) - 1)</c>; a sine of amplitude 1 gives 0.5. Source: Brown, "Calculation of a constant Q
/// spectral transform", 1991, equation 5.
/// </para>
/// <para>
/// It is computed as written, by a product of frames with kernels, an octave at a time since high octaves need shorter frames; nothing is
/// thresholded or resampled, as it is in Brown and Puckette, 1992, and in librosa. The lowest bins look over <c>N_0</c> samples, 0.5 s for
/// the defaults; what lies beyond a clip counts as zero.
/// </para>
/// </remarks>
/// <example><code>
/// features:
///   - constant-q: { f_min: 110, n_bins: 48 }
///   - log
/// </code></example>
[Plugin("constant-q")]
public sealed class ConstantQ(ConstantQOptions options) : IFeatureExtractor, IDisposable
{
    private readonly Dictionary<double, OctaveKernel[]> _octaves = [];

    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        input.Require(SignalKind.Waveform, "Place it before any stage that turns waveforms into features.");
        using var scope = torch.NewDisposeScope();
        var clean = input.ZeroBeyondLengths().Values;
        var squared = torch.cat([.. Octaves(input.Rate).Select(octave => octave.Squares(clean, options.HopLength))], 2);
        // A root has no derivative at zero: silence would make every gradient NaN.
        var values = options.Power == 2 ? squared : squared.clamp_min(1e-30).pow(options.Power / 2);
        var frames = input.Lengths.div(options.HopLength, RoundingMode.floor).add(1);
        var map = Signal.FeatureMap(values.transpose(1, 2).unsqueeze(1).contiguous(), frames, input.Rate / options.HopLength);
        return map.ZeroBeyondLengths().MoveToOuterDisposeScope();
    }

    /// <summary>Frees the kernels.</summary>
    public void Dispose()
    {
        foreach (var octave in _octaves.Values.SelectMany(octaves => octaves))
        {
            octave.Dispose();
        }

        _octaves.Clear();
    }

    private OctaveKernel[] Octaves(double rate)
    {
        if (!_octaves.TryGetValue(rate, out var octaves))
        {
            octaves = OctaveKernel.All(options, rate);
            _octaves.Add(rate, octaves);
        }

        return octaves;
    }
}
