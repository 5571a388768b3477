namespace Timbre.Plugins.Features;

/// <summary>
/// Takes the zeros that fill a short clip for sound: each waveform becomes valid to the end of the batch's time axis, and nothing after it
/// is masked. Waveforms in, waveforms out; what lay beyond a waveform's length becomes zero.
/// </summary>
/// <remarks>
/// For systems that know no lengths, such as networks written for clips of one size; everything else does better without. Placed in
/// <c>prepare</c>, it holds for training, validation and prediction alike.
/// </remarks>
/// <example><code>
/// prepare:
///   - whole-clip
/// features:
///   - mel-spectrogram: { n_mels: 40, n_fft: 512 }
///   - log
/// </code></example>
[Plugin("whole-clip")]
public sealed class WholeClip : IFeatureExtractor
{
    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        ArgumentNullException.ThrowIfNull(input);
        input.Require(SignalKind.Waveform, "Place it before any stage that turns waveforms into features.");
        return input.ZeroBeyondLengths() with { Lengths = input.Lengths.full_like(input.Values.shape[1]) };
    }
}
