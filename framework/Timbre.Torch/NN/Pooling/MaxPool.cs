using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The greatest value in windows of [batch, channel, time].</summary>
public sealed class MaxPool1d : ParameterLessModule<Tensor, Tensor>
{
    internal MaxPool1d(long kernel_size, long? stride, long? padding, long? dilation, bool ceil_mode)
        : base(nameof(MaxPool1d))
    {
        this.kernel_size = kernel_size;
        this.stride = stride;
        this.padding = padding;
        this.dilation = dilation;
        this.ceil_mode = ceil_mode;
    }

    /// <summary>The window's length.</summary>
    public long kernel_size { get; set; }

    /// <summary>The step, by default the window's length.</summary>
    public long? stride { get; set; }

    /// <summary>What is added at both ends.</summary>
    public long? padding { get; set; }

    /// <summary>The distance between the window's elements.</summary>
    public long? dilation { get; set; }

    /// <summary>Whether a window may reach beyond the end.</summary>
    public bool ceil_mode { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.max_pool1d(input, kernel_size, stride, padding, dilation, ceil_mode);

    /// <summary>The values, and where each was found.</summary>
    public (Tensor Values, Tensor Indices) forward_with_indices(Tensor input) =>
        nn.functional.max_pool1d_with_indices(input, kernel_size, stride, padding, dilation, ceil_mode);
}

/// <summary>The greatest value in windows of [batch, channel, height, width].</summary>
public sealed class MaxPool2d : ParameterLessModule<Tensor, Tensor>
{
    internal MaxPool2d(long[] kernel_size, long[]? stride, long[]? padding, long[]? dilation, bool ceil_mode)
        : base(nameof(MaxPool2d))
    {
        this.kernel_size = kernel_size;
        this.stride = stride;
        this.padding = padding;
        this.dilation = dilation;
        this.ceil_mode = ceil_mode;
    }

    /// <summary>The window's height and width.</summary>
    public long[] kernel_size { get; set; }

    /// <summary>The steps, by default the window's size.</summary>
    public long[]? stride { get; set; }

    /// <summary>What is added at both ends.</summary>
    public long[]? padding { get; set; }

    /// <summary>The distance between the window's elements.</summary>
    public long[]? dilation { get; set; }

    /// <summary>Whether a window may reach beyond the end.</summary>
    public bool ceil_mode { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.max_pool2d(input, kernel_size, stride, padding, dilation, ceil_mode);

    /// <summary>The values, and where each was found.</summary>
    public (Tensor Values, Tensor Indices) forward_with_indices(Tensor input) =>
        nn.functional.max_pool2d_with_indices(input, kernel_size, stride, padding, dilation, ceil_mode);
}
