using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What batch and instance normalisation share: scale, shift, and running statistics.</summary>
public abstract class NormBase : nn.Module<Tensor, Tensor>
{
    /// <summary>Creates a scale of one, a shift of zero, and running statistics of a standard normal distribution.</summary>
    public NormBase(
        long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype,
        string name)
        : base(name)
    {
        (this.num_features, this.eps, this.momentum) = (num_features, eps, momentum);
        (this.affine, this.track_running_stats) = (affine, track_running_stats);
        if (affine)
        {
            weight = nn.Parameter(ones([num_features], dtype, device));
            bias = nn.Parameter(zeros([num_features], dtype, device));
        }

        if (track_running_stats)
        {
            running_mean = zeros([num_features], dtype, device);
            running_var = ones([num_features], dtype, device);
            num_batches_tracked = tensor(0L, ScalarType.Int64, device);
        }
    }

    /// <summary>The number of channels.</summary>
    public long num_features { get; }

    /// <summary>What is added to variances before their root is taken.</summary>
    public double eps { get; set; }

    /// <summary>The weight of the newest batch in the running statistics; null averages over all batches.</summary>
    public double? momentum { get; set; }

    /// <summary>Whether scale and shift are learned.</summary>
    public bool affine { get; }

    /// <summary>Whether statistics are kept for evaluation.</summary>
    public bool track_running_stats { get; }

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

    /// <summary>The running mean, [channel], or null.</summary>
    public Tensor? running_mean
    {
        get => OwnBuffer(nameof(running_mean));
        set => SetOwnBuffer(nameof(running_mean), value);
    }

    /// <summary>The running variance, [channel], or null.</summary>
    public Tensor? running_var
    {
        get => OwnBuffer(nameof(running_var));
        set => SetOwnBuffer(nameof(running_var), value);
    }

    /// <summary>The number of training batches seen, an int64 scalar, or null.</summary>
    public Tensor? num_batches_tracked
    {
        get => OwnBuffer(nameof(num_batches_tracked));
        set => SetOwnBuffer(nameof(num_batches_tracked), value);
    }

    /// <summary>Forgets the running statistics.</summary>
    public void reset_running_stats()
    {
        if (track_running_stats)
        {
            nn.init.zeros_(running_mean!);
            nn.init.ones_(running_var!);
            nn.init.zeros_(num_batches_tracked!);
        }
    }

    /// <summary>Forgets the running statistics, the scale and the shift.</summary>
    public void reset_parameters()
    {
        reset_running_stats();
        if (affine)
        {
            nn.init.ones_(weight);
            nn.init.zeros_(bias!);
        }
    }

    /// <summary>Refuses an input of another number of axes or channels.</summary>
    protected abstract void ValidateInputDimensions(Tensor input);

    private protected void Require(Tensor input, int channelAxis, params ReadOnlySpan<int> dimensions)
    {
        var shape = input.shape;
        var axis = shape.Length == dimensions[0] ? channelAxis : 1;
        if (!dimensions.Contains(shape.Length) || shape[axis] != num_features)
        {
            throw new ArgumentException(
                $"{GetName()} got a tensor of shape [{string.Join(", ", shape)}]; it takes {string.Join(" or ", dimensions.ToArray())} "
                + $"axes with {num_features} channels.",
                nameof(input));
        }
    }
}
