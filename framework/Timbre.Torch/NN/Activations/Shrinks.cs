using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>x where |x| exceeds lambda, 0 elsewhere.</summary>
public sealed class Hardshrink : ParameterLessModule<Tensor, Tensor>
{
    internal Hardshrink(double lambda)
        : base(nameof(Hardshrink))
    {
        this.lambda = lambda;
    }

    /// <summary>The half width of the dead zone.</summary>
    public double lambda { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => nn.functional.hardshrink(tensor, lambda);
}

/// <summary>x moved towards 0 by lambda, 0 where |x| is smaller.</summary>
public sealed class Softshrink : ParameterLessModule<Tensor, Tensor>
{
    internal Softshrink(double lambda)
        : base(nameof(Softshrink))
    {
        this.lambda = lambda;
    }

    /// <summary>The half width of the dead zone.</summary>
    public double lambda { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => nn.functional.softshrink(tensor, lambda);
}
