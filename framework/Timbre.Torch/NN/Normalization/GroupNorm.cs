using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Normalises groups of channels of [batch, channel, ..], item by item (Wu and He, 2018).</summary>
public sealed class GroupNorm : nn.Module<Tensor, Tensor>
{
    internal GroupNorm(long num_groups, long num_channels, double eps, bool affine, Device? device, ScalarType? dtype)
        : base(nameof(GroupNorm))
    {
        if (num_groups <= 0 || num_channels % num_groups != 0)
        {
            throw new ArgumentException(
                $"GroupNorm got {num_channels} channels and {num_groups} groups; the groups must divide the channels.", nameof(num_groups));
        }

        (this.num_groups, this.eps, this.affine) = (num_groups, eps, affine);
        if (affine)
        {
            weight = nn.Parameter(ones([num_channels], dtype, device));
            bias = nn.Parameter(zeros([num_channels], dtype, device));
        }
    }

    /// <summary>The number of groups.</summary>
    public long num_groups { get; set; }

    /// <summary>What is added to variances before their root is taken.</summary>
    public double eps { get; set; }

    /// <summary>Whether scale and shift are learned.</summary>
    public bool affine { get; set; }

    /// <summary>The scale, [channel].</summary>
    public Parameter weight
    {
        get => OwnParameter(nameof(weight))!;
        set => SetOwnParameter(nameof(weight), value);
    }

    /// <summary>The shift, [channel], or null.</summary>
    public Parameter? bias
    {
        get => OwnParameter(nameof(bias));
        set => SetOwnParameter(nameof(bias), value);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) =>
        nn.functional.group_norm(tensor, num_groups, OwnParameter(nameof(weight)), bias, eps);
}
