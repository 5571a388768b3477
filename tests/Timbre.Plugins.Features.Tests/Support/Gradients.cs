using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features.Tests;

/// <summary>Compares what autograd gives with differences.</summary>
internal static class Gradients
{
    /// <summary>The derivative of the weighted sum of a feature's values along its gradient, by autograd and by a central difference.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="step">How far the difference reaches, relative to the waveform.</param>
    public static (double Gradient, double Difference) Of(IFeatureExtractor feature, double step)
    {
        var wave = Waves.Noise(1, 2400).Values;
        var weights = torch.linspace(0.5, 1.5, feature.Extract(Waves.Of(wave)).Values.numel(), dtype: ScalarType.Float64);
        Tensor Total(Tensor values) => feature.Extract(Waves.Of(values)).Values.to(ScalarType.Float64).flatten().mul(weights).sum();

        var tracked = wave.clone().requires_grad_();
        Total(tracked).backward();
        var gradient = tracked.grad!;
        var direction = gradient.mul(wave.norm().div(gradient.norm()));
        var difference = Total(wave.add(direction.mul(step))).item<double>() - Total(wave.sub(direction.mul(step))).item<double>();
        return (gradient.mul(direction).sum().item<float>(), difference / (2 * step));
    }

    /// <summary>The largest gradient of a feature's sum at silence.</summary>
    public static float AtSilence(IFeatureExtractor feature)
    {
        var silence = torch.zeros(1, 2400, requires_grad: true);
        feature.Extract(Waves.Of(silence)).Values.sum().backward();
        return silence.grad!.abs().max().item<float>();
    }
}
