using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The parametric rectifier (He et al., 2015): x where positive, a learned weight times x elsewhere.</summary>
public sealed class PReLU : nn.Module<Tensor, Tensor>
{
    internal PReLU(long num_parameters, double init, Device? device = null, ScalarType? dtype = null)
        : base(nameof(PReLU))
    {
        this.init = init;
        weight = nn.Parameter(full([num_parameters], init, dtype, device));
    }

    /// <summary>The slopes: one for all, or one for each channel.</summary>
    public Parameter weight
    {
        get => OwnParameter(nameof(weight))!;
        set => SetOwnParameter(nameof(weight), value);
    }

    /// <summary>The number of slopes.</summary>
    public long num_parameters => weight.shape[0];

    /// <summary>The slope at the start.</summary>
    public double init { get; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => nn.functional.prelu(tensor, weight);
}
