using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What all convolutions share: weight, bias, and how their edges are padded.</summary>
public abstract class Convolution : nn.Module<Tensor, Tensor>
{
    private Padding? _paddingType;

    /// <summary>Creates the weights, drawn as PyTorch draws them.</summary>
    /// <exception cref="ArgumentException">
    /// The groups do not divide the channels, or a transposed convolution pads with anything but zeros.
    /// </exception>
    protected Convolution(
        string name, long in_channels, long out_channels, long[] kernel_size, long[] stride, long[]? padding, Padding? padding_type,
        long[] dilation, bool transposed, long[] output_padding, long groups, bool bias, PaddingModes padding_mode,
        Device? device = null, ScalarType? dtype = null)
        : base(name)
    {
        if (groups <= 0 || in_channels % groups != 0 || out_channels % groups != 0)
        {
            throw new ArgumentException(
                $"{name} got {in_channels} input channels, {out_channels} output channels and {groups} groups; the groups must divide "
                + "both.", nameof(groups));
        }

        if (transposed && padding_mode != PaddingModes.Zeros)
        {
            throw new ArgumentException(
                $"{name} got padding mode {padding_mode}; a transposed convolution pads with zeros.", nameof(padding_mode));
        }

        (this.in_channels, this.out_channels, this.groups, this.transposed) = (in_channels, out_channels, groups, transposed);
        (this.kernel_size, this.stride, this.dilation, this.output_padding) = (kernel_size, stride, dilation, output_padding);
        this.padding_mode = padding_mode;
        (this.padding, _paddingType) = padding_type is { } type ? (null, type) : (padding ?? new long[kernel_size.Length], (Padding?)null);

        long[] channels = transposed ? [in_channels, out_channels / groups] : [out_channels, in_channels / groups];
        weight = nn.Parameter(empty([.. channels, .. kernel_size], dtype, device));
        this.bias = bias ? nn.Parameter(empty([out_channels], dtype, device)) : null;
        reset_parameters();
    }

    /// <summary>The number of input channels.</summary>
    public long in_channels { get; }

    /// <summary>The number of output channels.</summary>
    public long out_channels { get; }

    /// <summary>Whether this is the gradient of a convolution.</summary>
    public bool transposed { get; }

    /// <summary>The named padding, or null where <see cref="padding"/> gives numbers.</summary>
    public Padding? padding_type => _paddingType;

    /// <summary>The padding at both ends of each axis, or null where <see cref="padding_type"/> names it.</summary>
    public long[]? padding { get; private set; }

    /// <summary>What the padding consists of.</summary>
    public PaddingModes padding_mode { get; set; }

    /// <summary>The number of groups of channels that are convolved apart.</summary>
    public long groups { get; set; }

    /// <summary>The size of the kernel on each axis.</summary>
    public long[] kernel_size { get; set; }

    /// <summary>The step on each axis.</summary>
    public long[] stride { get; set; }

    /// <summary>The distance between kernel elements on each axis.</summary>
    public long[] dilation { get; set; }

    /// <summary>What is added to one end of each axis of a transposed convolution's result.</summary>
    public long[] output_padding { get; set; }

    /// <summary>The weight, [out, in / groups, kernel..], or [in, out / groups, kernel..] when transposed.</summary>
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

    /// <summary>Draws weight and bias anew.</summary>
    public void reset_parameters() => nn.init.ResetWeightAndBias(weight, bias);

    /// <summary>Pads by numbers, at both ends of each axis.</summary>
    public void SetPadding(long[] padding) => (this.padding, _paddingType) = (padding, null);

    /// <summary>Pads by name.</summary>
    public void SetPadding(Padding padding) => (this.padding, _paddingType) = (null, padding);

    /// <summary>Whether the input has the layer's channels and these spatial axes, with or without a batch axis.</summary>
    protected bool ValidateShape(Tensor input, long dimensions)
    {
        var shape = input.shape;
        return (shape.Length == dimensions + 2 && shape[1] == in_channels) || (shape.Length == dimensions + 1 && shape[0] == in_channels);
    }

    private protected void Require(Tensor input, int dimensions, string axes)
    {
        if (!ValidateShape(input, dimensions))
        {
            throw new ArgumentException(
                $"{GetName()} got a tensor of shape [{string.Join(", ", input.shape)}]; it takes [batch, {in_channels}, {axes}] or "
                + $"[{in_channels}, {axes}].",
                nameof(input));
        }
    }

    private protected Tensor Pad(Tensor input)
    {
        // The order of torch.nn.functional.pad: the last axis first, its lower end, then its upper end.
        var pads = new long[2 * kernel_size.Length];
        for (var axis = 0; axis < kernel_size.Length; axis++)
        {
            var total = _paddingType switch
            {
                null => 2 * padding![axis],
                Padding.Same => dilation[axis] * (kernel_size[axis] - 1),
                _ => 0,
            };
            var at = 2 * (kernel_size.Length - 1 - axis);
            pads[at] = total / 2;
            pads[at + 1] = total - (total / 2);
        }

        return nn.functional.pad(input, pads, padding_mode);
    }
}
