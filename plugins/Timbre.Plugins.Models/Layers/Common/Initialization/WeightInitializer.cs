namespace Timbre.Plugins.Models;

/// <summary>What weights are drawn from before training; all but <see cref="Torch"/> start constants at 0.</summary>
public enum WeightInitializer
{
    /// <summary>PyTorch's own: uniform within ±1 / sqrt(inputs), constants as well; recurrent layers within ±1 / sqrt(units).</summary>
    Torch,

    /// <summary>Uniform within ±sqrt(6 / (inputs + outputs)) (Glorot and Bengio 2010).</summary>
    GlorotUniform,

    /// <summary>Normal with variance 2 / (inputs + outputs), cut off at two standard deviations.</summary>
    GlorotNormal,

    /// <summary>Uniform within ±sqrt(6 / inputs) (He et al. 2015).</summary>
    HeUniform,

    /// <summary>Normal with variance 2 / inputs, cut off at two standard deviations.</summary>
    HeNormal,

    /// <summary>Uniform within ±sqrt(3 / inputs) (LeCun et al. 1998).</summary>
    LecunUniform,

    /// <summary>Normal with variance 1 / inputs, cut off at two standard deviations.</summary>
    LecunNormal,

    /// <summary>A matrix of orthonormal rows or columns, all axes after the first taken as one (Saxe et al. 2013).</summary>
    Orthogonal,
}
