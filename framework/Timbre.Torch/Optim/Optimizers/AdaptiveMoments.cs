using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What Adam and AdamW share: they differ in where the weights' decay enters.</summary>
internal static class AdaptiveMoments
{
    public static void RequireOptions(double lr, double beta1, double beta2, double eps, double weight_decay)
    {
        Require.NotNegative(nameof(lr), lr);
        Require.NotNegative(nameof(eps), eps);
        Require.Decay(nameof(beta1), beta1);
        Require.Decay(nameof(beta2), beta2);
        Require.NotNegative(nameof(weight_decay), weight_decay);
    }

    /// <summary>Updates the moments by the gradients, and the parameters by the moments of that step (Kingma and Ba, 2014).</summary>
    /// <param name="parameters">The parameters, each of its own shape; the other arrays have the same shapes in the same order.</param>
    /// <param name="gradients">The gradients.</param>
    /// <param name="firsts">The first moments.</param>
    /// <param name="seconds">The second moments.</param>
    /// <param name="greatest">The greatest second moments so far, which then divide (Reddi et al., 2018), or null.</param>
    /// <param name="step">The number of this step, from 1.</param>
    /// <param name="rate">The learning rate.</param>
    /// <param name="betas">The decay of the first and of the second moments.</param>
    /// <param name="eps">What is added to divisors.</param>
    public static void Step(
        Tensor[] parameters, Tensor[] gradients, Tensor[] firsts, Tensor[] seconds, Tensor[]? greatest, long step, double rate,
        (double First, double Second) betas, double eps)
    {
        Foreach.Mul_(firsts, betas.First);
        Foreach.Add_(firsts, gradients, 1 - betas.First);
        Foreach.Mul_(seconds, betas.Second);
        Foreach.Addcmul_(seconds, gradients, gradients, 1 - betas.Second);
        if (greatest is not null)
        {
            Foreach.Maximum_(greatest, seconds);
        }

        var divisors = Foreach.Sqrt(greatest ?? seconds);
        Foreach.Div_(divisors, Math.Sqrt(1 - Math.Pow(betas.Second, step)));
        Foreach.Add_(divisors, eps);
        Foreach.Addcdiv_(parameters, firsts, divisors, -rate / (1 - Math.Pow(betas.First, step)));
    }
}
