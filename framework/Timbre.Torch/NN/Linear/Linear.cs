using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The affine map y = x W^T + b over the last axis: [.., in] to [.., out].</summary>
public sealed class Linear : nn.Module<Tensor, Tensor>
{
    internal Linear(Parameter weight, Parameter? bias = null)
        : base(nameof(Linear))
    {
        (out_features, in_features) = (weight.shape[0], weight.shape[1]);
        this.weight = weight;
        this.bias = bias;
    }

    internal Linear(long inputSize, long outputSize, bool hasBias = true, Device? device = null, ScalarType? dtype = null)
        : base(nameof(Linear))
    {
        (in_features, out_features) = (inputSize, outputSize);
        weight = nn.Parameter(empty([outputSize, inputSize], dtype, device));
        bias = hasBias ? nn.Parameter(empty([outputSize], dtype, device)) : null;
        nn.init.ResetWeightAndBias(weight, bias);
    }

    /// <summary>The number of inputs.</summary>
    public long in_features { get; set; }

    /// <summary>The number of outputs.</summary>
    public long out_features { get; set; }

    /// <summary>The weight, [out, in].</summary>
    public Parameter weight
    {
        get => OwnParameter(nameof(weight))!;
        set => SetOwnParameter(nameof(weight), value);
    }

    /// <summary>The bias, [out], or null.</summary>
    public Parameter? bias
    {
        get => OwnParameter(nameof(bias));
        set => SetOwnParameter(nameof(bias), value);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => nn.functional.linear(tensor, weight, bias);
}
