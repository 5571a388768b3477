using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Normalises each channel by its batch's mean and variance in training, by the running ones otherwise (Ioffe and Szegedy, 2015).
/// </summary>
public abstract class BatchNorm : NormBase
{
    /// <summary>Creates a scale of one, a shift of zero, and running statistics of a standard normal distribution.</summary>
    public BatchNorm(
        long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype,
        string name)
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, name)
    {
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        ValidateInputDimensions(input);
        var factor = momentum ?? 0;
        if (training && num_batches_tracked is { } seen)
        {
            using var _ = no_grad();
            seen.add_(1);
            factor = momentum ?? 1.0 / seen.item<long>();
        }

        return nn.functional.batch_norm(
            input, running_mean, running_var, OwnParameter(nameof(weight)), bias, training || running_mean is null, factor, eps);
    }
}

/// <summary>Normalises the channels of [batch, channel] or [batch, channel, time].</summary>
public sealed class BatchNorm1d : BatchNorm
{
    internal BatchNorm1d(
        long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(BatchNorm1d))
    {
    }

    /// <inheritdoc/>
    protected override void ValidateInputDimensions(Tensor input) => Require(input, 1, 2, 3);
}

/// <summary>Normalises the channels of [batch, channel, height, width].</summary>
public sealed class BatchNorm2d : BatchNorm
{
    internal BatchNorm2d(
        long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(BatchNorm2d))
    {
    }

    /// <inheritdoc/>
    protected override void ValidateInputDimensions(Tensor input) => Require(input, 1, 4);
}
