using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>
/// Shifts and scales features to a mean of 0 and a standard deviation of 1, in the same shape: <c>(x - mean) / (std + epsilon)</c>.
/// Only valid frames count; what lies beyond an item's length becomes zero.
/// </summary>
/// <remarks>
/// With <c>mode: per-group</c> each speaker has a mean and a deviation, so that what makes a voice high or loud by itself does not hide how
/// it is used. A speaker who is not in the training data is adapted to: evaluation first reads all recordings of the speaker without their
/// labels, and its report says so. <c>timbre predict</c> knows no speakers and does what <c>unseen</c> says, unless <c>--group</c> states
/// that all files named are of one. A speaker's recordings should be mixed as those in training are: whoever is heard in one class only has
/// that class taken for the middle. The speakers' names and statistics are saved with the model.
/// </remarks>
/// <example><code>
/// features:
///   - mel-spectrogram: { n_mels: 40 }
///   - log
///   - standardize: { mode: per-group, unseen: per-clip }
/// </code></example>
[Plugin("standardize")]
public sealed class Standardize : Scaler
{
    private readonly StandardizeOptions _options;

    /// <summary>Makes the scaler.</summary>
    public Standardize(StandardizeOptions options)
        : base(Settings(options)) => _options = options;

    private protected override IStatistics MakeStatistics() => new Moments(_options.Over);

    private protected override (Tensor First, Tensor Second) PerClip(Signal input) => Moments.PerClip(input, _options.Over);

    private protected override Tensor Scale(Tensor values, Tensor first, Tensor second)
    {
        var scaled = values.sub(first).div(second.add(_options.Epsilon));
        return _options.Clip is { } limit ? scaled.clamp(-limit, limit) : scaled;
    }

    private static ScalerSettings Settings(StandardizeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new ScalerSettings("standardize", "mean", "std", options.Mode, options.Over, options.Unseen);
    }
}
