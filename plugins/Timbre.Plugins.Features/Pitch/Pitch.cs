using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>
/// The pitch of a voice over time and whether there is one: waveforms <c>[batch, time]</c> become feature maps
/// <c>[batch, 1, rows, time]</c>, centred on every <c>hop_length</c> samples as a centred spectrogram is.
/// </summary>
/// <remarks>
/// Source: de Cheveigné and Kawahara, "YIN, a fundamental frequency estimator for speech and music", 2002, steps 1 to 5. Unless
/// <c>smoothing</c> says otherwise, all dips of the normalised difference are candidates, among which Boersma's path of least cost (1993)
/// decides, which avoids jumps by an octave. Frames reach over zeros at the ends of a clip.
/// </remarks>
/// <example><code>
/// features:
///   - pitch: { f_min: 60, f_max: 500, scale: semitones }
///   - statistics: { measures: [mean, std, share], percentiles: [5, 50, 95], ignore: 0 }
/// </code></example>
[Plugin("pitch")]
public sealed class Pitch(PitchOptions options) : IFeatureExtractor
{
    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        using var scope = NewDisposeScope();
        var track = PitchTrack.Of(input, options);
        var rows = stack(options.Rows.Select(row => Row(track, row)), 1).unsqueeze(1).to(ScalarType.Float32);
        return Signal.FeatureMap(rows, track.Lengths, track.Rate).MoveToOuterDisposeScope();
    }

    private Tensor Row(PitchTrack track, PitchRow row) => row switch
    {
        PitchRow.F0 => where(track.Voiced, Scaled(track.F0), full_like(track.F0, options.Fill)),
        PitchRow.Voicing => track.Voiced.to(track.F0.dtype),
        _ => track.Aperiodicity,
    };

    private Tensor Scaled(Tensor f0) => options.Scale switch
    {
        PitchScale.Hertz => f0,
        PitchScale.Log => f0.log(),
        _ => f0.div(options.Reference).log2().mul(12),
    };
}
