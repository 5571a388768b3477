using TorchSharp;

namespace Timbre.Plugins.Features;

/// <summary>
/// How loud each waveform is over time: waveforms <c>[batch, time]</c> become feature maps <c>[batch, 1, 1, time]</c>.
/// </summary>
/// <remarks>
/// <c>rms</c> is the root of a frame's mean square: the same numbers as librosa's <c>rms</c>, which pads with zeros. <c>energy</c> is the
/// sum of squares, as in Young et al., "The HTK Book", section 5.8.
/// </remarks>
/// <example><code>
/// features:
///   - energy: { measure: rms, log: true }
/// </code></example>
[Plugin("energy")]
public sealed class Energy(EnergyOptions options) : IFeatureExtractor
{
    private readonly Frames _frames = options.Frames();

    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        input.Require(SignalKind.Waveform, "Place it before any stage that turns waveforms into features.");
        _frames.CheckLength(input.Values.shape[1]);
        using var scope = torch.NewDisposeScope();
        var frames = _frames.Cut(input, out _);
        var energy = frames.mul(frames).sum(2);
        if (options.Measure == EnergyMeasure.Rms)
        {
            // A root has no derivative at zero, where silence lies.
            energy = energy.div(options.FrameLength).clamp_min(1e-30).sqrt();
        }

        var level = options.Log ? energy.add(options.Floor).log() : energy;
        var map = Signal.FeatureMap(level.reshape(input.BatchSize, 1, 1, -1), _frames.Count(input.Lengths), input.Rate / options.Hop);
        return map.ZeroBeyondLengths().MoveToOuterDisposeScope();
    }
}
