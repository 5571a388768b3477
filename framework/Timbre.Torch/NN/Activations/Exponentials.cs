using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The exponential linear unit (Clevert et al., 2015): x where positive, alpha (exp(x) - 1) elsewhere.</summary>
public sealed class ELU : ParameterLessModule<Tensor, Tensor>
{
    internal ELU(double alpha, bool inplace)
        : base(nameof(ELU))
    {
        this.alpha = alpha;
        this.inplace = inplace;
    }

    /// <summary>The size of the negative side.</summary>
    public double alpha { get; set; }

    /// <summary>Whether the input is overwritten.</summary>
    public bool inplace { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => nn.functional.elu(tensor, alpha, inplace);
}

/// <summary>The scaled exponential linear unit of self-normalizing networks (Klambauer et al., 2017).</summary>
public sealed class SELU : ParameterLessModule<Tensor, Tensor>
{
    internal SELU(bool inplace)
        : base(nameof(SELU))
    {
        this.inplace = inplace;
    }

    /// <summary>Whether the input is overwritten.</summary>
    public bool inplace { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => nn.functional.selu(tensor, inplace);
}

/// <summary>The continuously differentiable exponential linear unit (Barron, 2017).</summary>
public sealed class CELU : ParameterLessModule<Tensor, Tensor>
{
    internal CELU(double alpha, bool inplace)
        : base(nameof(CELU))
    {
        this.alpha = alpha;
        this.inplace = inplace;
    }

    /// <summary>The size of the negative side.</summary>
    public double alpha { get; set; }

    /// <summary>Whether the input is overwritten.</summary>
    public bool inplace { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => nn.functional.celu(tensor, alpha, inplace);
}

/// <summary>log(1 + exp(beta x)) / beta, the identity where beta x exceeds threshold.</summary>
public sealed class Softplus : ParameterLessModule<Tensor, Tensor>
{
    internal Softplus(double beta, double threshold)
        : base(nameof(Softplus))
    {
        this.beta = beta;
        this.threshold = threshold;
    }

    /// <summary>The sharpness of the bend.</summary>
    public double beta { get; set; }

    /// <summary>The point of change.</summary>
    public double threshold { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => nn.functional.softplus(tensor, beta, threshold);
}

/// <summary>The logarithm of the logistic function.</summary>
public sealed class LogSigmoid : ParameterLessModule<Tensor, Tensor>
{
    internal LogSigmoid()
        : base(nameof(LogSigmoid))
    {
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => nn.functional.logsigmoid(tensor);
}
