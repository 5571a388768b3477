using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters;

/// <summary>Changes how long waveforms last without changing their frequencies.</summary>
/// <remarks>
/// Source: Flanagan and Golden, "Phase vocoder", 1966, in the form of torchaudio.functional.phase_vocoder: magnitudes are interpolated between
/// frames, phases advance from frame to frame as they do at the same place of the original.
/// </remarks>
/// <param name="size">Samples of the Hann window.</param>
/// <param name="hop">Samples from one frame to the next.</param>
internal sealed class PhaseVocoder(int size, int hop)
{
    /// <summary>The waveforms at their new pace, <c>[batch, time]</c>, cut or followed by silence.</summary>
    /// <param name="values"><c>[batch, …]</c>, zero beyond each item's length.</param>
    /// <param name="rate">How many times as fast each item passes, float64 <c>[batch]</c>.</param>
    /// <param name="time">The samples that are wanted.</param>
    public Tensor Stretch(Tensor values, Tensor rate, long time)
    {
        var window = hann_window(size, device: values.device);
        // With silence after it, a clip ends in the same frames however far its batch is padded.
        var spectrum = nn.functional.pad(values, (0, size))
            .stft(size, hop, size, window, center: true, pad_mode: PaddingModes.Constant, return_complex: true);
        var frames = spectrum.shape[2];
        // Two frames of silence at the end: what is asked for beyond it is found there.
        var magnitude = nn.functional.pad(spectrum.abs(), (0, 2));
        var phase = nn.functional.pad(spectrum.angle(), (0, 2));

        // All frames whose windows reach into the samples that are wanted.
        var position = arange(((time + (size / 2)) / hop) + 2, dtype: ScalarType.Float64, device: values.device).unsqueeze(0).mul(rate.unsqueeze(1));
        var left = position.floor().clamp_max(frames);
        var fraction = position.sub(left).clamp(0, 1).to(ScalarType.Float32).unsqueeze(1);
        var index = left.to(ScalarType.Int64).unsqueeze(1).expand(-1, spectrum.shape[1], -1);
        var next = index.add(1);

        // In double precision: a sum over a thousand frames of angles up to π has lost three digits by its end.
        var advance = phase.gather(2, next).sub(phase.gather(2, index)).to(ScalarType.Float64);
        var angles = phase.narrow(2, 0, 1).add(advance.cumsum(2).sub(advance)).remainder(2 * Math.PI).to(ScalarType.Float32);
        var sizes = magnitude.gather(2, index).lerp(magnitude.gather(2, next), fraction);
        return polar(sizes, angles).istft(size, hop, size, window, center: true, length: time);
    }
}
