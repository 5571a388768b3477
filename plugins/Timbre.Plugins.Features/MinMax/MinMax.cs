using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>
/// Shifts and scales features so that the smallest value becomes 0 and the largest 1, in the same shape:
/// <c>low + (x - min) / (max - min) · (high - low)</c>. Only valid frames count; what lies beyond an item's length becomes zero.
/// </summary>
/// <remarks>
/// The same numbers as scikit-learn's <c>MinMaxScaler</c>. What never changes, by less than ten roundings in single precision, has no range
/// to divide by and becomes <c>low</c>, as there. With <c>mode: per-group</c> speakers are treated as <c>standardize</c> treats them.
/// </remarks>
/// <example><code>
/// features:
///   - mfcc: { n_mfcc: 13, n_mels: 40, n_fft: 512 }
///   - min-max: { mode: per-clip, feature_range: [-1, 1] }
/// </code></example>
[Plugin("min-max")]
public sealed class MinMax : Scaler
{
    private const double Constant = 10 * 1.1920929e-7;

    private readonly MinMaxOptions _options;

    /// <summary>Makes the scaler.</summary>
    public MinMax(MinMaxOptions options)
        : base(Settings(options)) => _options = options;

    private protected override IStatistics MakeStatistics() => new Extremes(_options.Over);

    private protected override (Tensor First, Tensor Second) PerClip(Signal input) => Extremes.PerClip(input, _options.Over);

    private protected override Tensor Scale(Tensor values, Tensor first, Tensor second)
    {
        var (low, high) = (_options.FeatureRange[0], _options.FeatureRange[1]);
        var range = second.sub(first);
        var divisor = range.masked_fill(range.lt(Constant), 1);
        var scaled = values.sub(first).div(divisor).mul(high - low).add(low);
        return _options.Clip ? scaled.clamp(low, high) : scaled;
    }

    private static ScalerSettings Settings(MinMaxOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new ScalerSettings("min-max", "min", "max", options.Mode, options.Over, options.Unseen);
    }
}
