using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>exp(x) divided by its sum along an axis.</summary>
public sealed class Softmax : ParameterLessModule<Tensor, Tensor>
{
    internal Softmax(long dim)
        : base(nameof(Softmax))
    {
        this.dim = dim;
    }

    /// <summary>The axis.</summary>
    public long dim { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => nn.functional.softmax(tensor, dim);
}

/// <summary>The logarithm of the softmax along an axis.</summary>
public sealed class LogSoftmax : ParameterLessModule<Tensor, Tensor>
{
    internal LogSoftmax(long dim)
        : base(nameof(LogSoftmax))
    {
        this.dim = dim;
    }

    /// <summary>The axis.</summary>
    public long dim { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => nn.functional.log_softmax(tensor, dim);
}

/// <summary>The softmax of -x along an axis.</summary>
public sealed class Softmin : ParameterLessModule<Tensor, Tensor>
{
    internal Softmin(long dim)
        : base(nameof(Softmin))
    {
        this.dim = dim;
    }

    /// <summary>The axis.</summary>
    public long dim { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => nn.functional.softmin(tensor, dim);
}

/// <summary>The softmax over the channels of [batch, channel, height, width].</summary>
public sealed class Softmax2d : ParameterLessModule<Tensor, Tensor>
{
    internal Softmax2d()
        : base(nameof(Softmax2d))
    {
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => nn.functional.softmax2d(tensor);
}

/// <summary>The gated linear unit (Dauphin et al., 2017): one half along an axis times the logistic function of the other.</summary>
public sealed class GLU : ParameterLessModule<Tensor, Tensor>
{
    internal GLU(long dim)
        : base(nameof(GLU))
    {
        this.dim = dim;
    }

    /// <summary>The axis.</summary>
    public long dim { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => nn.functional.glu(tensor, dim);
}
