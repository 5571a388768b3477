using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Normalises each channel of each item by its own mean and variance (Ulyanov et al., 2016).</summary>
public abstract class InstanceNorm : NormBase
{
    /// <summary>
    /// Creates a scale of one, a shift of zero, and running statistics of a standard normal distribution, each if asked for.
    /// </summary>
    public InstanceNorm(
        long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype,
        string name)
        : base(num_features, eps, momentum ?? 0.1, affine, track_running_stats, device, dtype, name)
    {
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        ValidateInputDimensions(input);
        if (input.shape.Length == GetNumberOfBatchDimensions())
        {
            using var batch = input.unsqueeze(0);
            using var normalised = Normalise(batch);
            return normalised.squeeze(0);
        }

        return Normalise(input);
    }

    /// <summary>The number of axes of an input without a batch axis.</summary>
    protected abstract long GetNumberOfBatchDimensions();

    private Tensor Normalise(Tensor batch) => nn.functional.instance_norm(
        batch, running_mean, running_var, OwnParameter(nameof(weight)), bias, training || !track_running_stats, momentum ?? 0.1, eps);
}

/// <summary>Normalises the channels of [batch, channel, time] or [channel, time], item by item.</summary>
public sealed class InstanceNorm1d : InstanceNorm
{
    internal InstanceNorm1d(
        long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(InstanceNorm1d))
    {
    }

    /// <inheritdoc/>
    protected override long GetNumberOfBatchDimensions() => 2;

    /// <inheritdoc/>
    protected override void ValidateInputDimensions(Tensor input) => Require(input, 0, 2, 3);
}

/// <summary>Normalises the channels of [batch, channel, height, width] or [channel, height, width], item by item.</summary>
public sealed class InstanceNorm2d : InstanceNorm
{
    internal InstanceNorm2d(
        long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(InstanceNorm2d))
    {
    }

    /// <inheritdoc/>
    protected override long GetNumberOfBatchDimensions() => 3;

    /// <inheritdoc/>
    protected override void ValidateInputDimensions(Tensor input) => Require(input, 0, 3, 4);
}
