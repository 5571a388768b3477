using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features.Tests;

/// <summary>The arrays that tools/reference/features.py wrote.</summary>
internal static class Golden
{
    public const double SampleRate = 16000;

    public static Tensor Load(string name) =>
        Safetensors.Load(Path.Combine(AppContext.BaseDirectory, "features", "features.safetensors")).Tensors[name];

    /// <summary>A voice-like sound, a sweep, noise and silence, half a second each.</summary>
    public static Signal Waves()
    {
        var values = Load("signals");
        return Signal.Waveform(values, torch.full([values.shape[0]], values.shape[1], dtype: ScalarType.Int64), SampleRate);
    }

    /// <summary>
    /// The largest error of a feature map <c>[batch, 1, row, time]</c> against a reference <c>[batch, row, time]</c>, relative to each
    /// value.
    /// </summary>
    /// <param name="actual">What is tested.</param>
    /// <param name="expected">The reference.</param>
    /// <param name="floor">
    /// A value below this share of its clip's largest is compared relative to that share: a Fourier transform in single precision resolves
    /// no more,
    /// torchaudio's neither.
    /// </param>
    public static double RelativeError(Tensor actual, Tensor expected, double floor = 0.01)
    {
        var reference = expected.unsqueeze(1);
        actual.shape.ShouldBe(reference.shape);
        var size = reference.abs();
        var largest = size.amax([1, 2, 3], keepdim: true);
        return actual.sub(reference).abs().div(size.maximum(largest.mul(floor)).clamp_min(1e-12)).max().item<float>();
    }
}
