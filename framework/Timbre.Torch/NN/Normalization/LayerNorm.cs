using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Normalises over the last axes, item by item (Ba et al., 2016).</summary>
public sealed class LayerNorm : nn.Module<Tensor, Tensor>
{
    internal LayerNorm(long[] normalized_shape, double eps, bool elementwise_affine, bool bias, Device? device, ScalarType? dtype)
        : base(nameof(LayerNorm))
    {
        (this.normalized_shape, this.eps, this.elementwise_affine) = (normalized_shape, eps, elementwise_affine);
        if (elementwise_affine)
        {
            weight = nn.Parameter(ones(normalized_shape, dtype, device));
            this.bias = bias ? nn.Parameter(zeros(normalized_shape, dtype, device)) : null;
        }
    }

    /// <summary>The sizes of the axes that are normalised together.</summary>
    public long[] normalized_shape { get; set; }

    /// <summary>What is added to variances before their root is taken.</summary>
    public double eps { get; set; }

    /// <summary>Whether scale and shift are learned.</summary>
    public bool elementwise_affine { get; set; }

    /// <summary>The scale, of the normalised shape.</summary>
    public Parameter weight
    {
        get => OwnParameter(nameof(weight))!;
        set => SetOwnParameter(nameof(weight), value);
    }

    /// <summary>The shift, of the normalised shape, or null.</summary>
    public Parameter? bias
    {
        get => OwnParameter(nameof(bias));
        set => SetOwnParameter(nameof(bias), value);
    }

    /// <summary>Sets the scale to one and the shift to zero.</summary>
    public void reset_parameters()
    {
        if (elementwise_affine)
        {
            nn.init.ones_(weight);
            if (bias is { } shift)
            {
                nn.init.zeros_(shift);
            }
        }
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) =>
        nn.functional.layer_norm(tensor, normalized_shape, OwnParameter(nameof(weight)), bias, eps);
}
