using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>Draws initial weights from torch's generator.</summary>
internal static class Initialization
{
    // The standard deviation of a standard normal distribution that is cut off at ±2; as in Keras it is divided by, so that variances are
    // what they are called.
    private const double CutDeviation = 0.87962566103423978;

    /// <summary>Gives a new module's weight <c>[out, in, …]</c> and constant <c>[out]</c> their first values.</summary>
    public static void Start(Tensor weight, Tensor? bias, WeightInitializer? chosen, LayerDefaults defaults)
    {
        var initializer = chosen ?? (defaults == LayerDefaults.Keras ? WeightInitializer.GlorotUniform : WeightInitializer.Torch);
        if (initializer == WeightInitializer.Torch)
        {
            return; // as the module was made
        }

        Fill(weight, initializer);
        if (bias is not null)
        {
            nn.init.zeros_(bias);
        }
    }

    /// <summary>Draws a weight <c>[out, in, …]</c>; a recurrent weight holds all its gates in <c>out</c>, as in Keras.</summary>
    public static void Fill(Tensor weight, WeightInitializer initializer)
    {
        var (inputs, outputs) = nn.init.CalculateFanInAndFanOut(weight);
        _ = initializer switch
        {
            WeightInitializer.GlorotUniform => Uniform(weight, 2.0 / (inputs + outputs)),
            WeightInitializer.GlorotNormal => Normal(weight, 2.0 / (inputs + outputs)),
            WeightInitializer.HeUniform => Uniform(weight, 2.0 / inputs),
            WeightInitializer.HeNormal => Normal(weight, 2.0 / inputs),
            WeightInitializer.LecunUniform => Uniform(weight, 1.0 / inputs),
            WeightInitializer.LecunNormal => Normal(weight, 1.0 / inputs),
            WeightInitializer.Orthogonal => nn.init.orthogonal_(weight),
            _ => weight,
        };
    }

    private static Tensor Uniform(Tensor weight, double variance)
    {
        var bound = Math.Sqrt(3 * variance);
        return nn.init.uniform_(weight, -bound, bound);
    }

    private static Tensor Normal(Tensor weight, double variance)
    {
        var deviation = Math.Sqrt(variance) / CutDeviation;
        return nn.init.trunc_normal_(weight, 0, deviation, -2 * deviation, 2 * deviation);
    }
}
