using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The mean of as many even windows of [batch, channel, time] as are asked for.</summary>
public sealed class AdaptiveAvgPool1d : ParameterLessModule<Tensor, Tensor>
{
    internal AdaptiveAvgPool1d(long output_size)
        : base(nameof(AdaptiveAvgPool1d))
    {
        this.output_size = output_size;
    }

    /// <summary>The number of windows.</summary>
    public long output_size { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.adaptive_avg_pool1d(input, output_size);
}

/// <summary>The mean of as many even windows of [batch, channel, height, width] as are asked for.</summary>
public sealed class AdaptiveAvgPool2d : ParameterLessModule<Tensor, Tensor>
{
    internal AdaptiveAvgPool2d(long[] output_size)
        : base(nameof(AdaptiveAvgPool2d))
    {
        this.output_size = output_size;
    }

    /// <summary>The numbers of windows.</summary>
    public long[] output_size { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.adaptive_avg_pool2d(input, output_size);
}

/// <summary>The greatest value of as many even windows of [batch, channel, time] as are asked for.</summary>
public sealed class AdaptiveMaxPool1d : ParameterLessModule<Tensor, Tensor>
{
    internal AdaptiveMaxPool1d(long output_size)
        : base(nameof(AdaptiveMaxPool1d))
    {
        this.output_size = output_size;
    }

    /// <summary>The number of windows.</summary>
    public long output_size { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.adaptive_max_pool1d(input, output_size);

    /// <summary>The values, and where each was found.</summary>
    public (Tensor Values, Tensor Indices) forward_with_indices(Tensor input) =>
        nn.functional.adaptive_max_pool1d_with_indices(input, output_size);
}

/// <summary>The greatest value of as many even windows of [batch, channel, height, width] as are asked for.</summary>
public sealed class AdaptiveMaxPool2d : ParameterLessModule<Tensor, Tensor>
{
    internal AdaptiveMaxPool2d(long[] output_size)
        : base(nameof(AdaptiveMaxPool2d))
    {
        this.output_size = output_size;
    }

    /// <summary>The numbers of windows.</summary>
    public long[] output_size { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.adaptive_max_pool2d(input, output_size);

    /// <summary>The values, and where each was found.</summary>
    public (Tensor output, Tensor indices) forward_with_indices(Tensor input) =>
        nn.functional.adaptive_max_pool2d_with_indices(input, output_size);
}
