using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The Gaussian error linear unit (Hendrycks and Gimpel, 2016).</summary>
public sealed class GELU : ParameterLessModule<Tensor, Tensor>
{
    internal GELU(bool inplace, Approximate approximate = Approximate.none)
        : base(nameof(GELU))
    {
        this.inplace = inplace;
        this.approximate = approximate;
    }

    /// <summary>How the normal distribution's integral is computed.</summary>
    public enum Approximate
    {
        /// <summary>Exactly.</summary>
        none,

        /// <summary>By a hyperbolic tangent.</summary>
        tanh,
    }

    /// <summary>Whether the input is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>How the normal distribution's integral is computed.</summary>
    public Approximate approximate { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => nn.functional.gelu(tensor, approximate, inplace);
}
