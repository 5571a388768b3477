using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>
/// Shifts and scales features so that the smallest value becomes 0 and the largest 1, in the same shape:
/// <c>low + (x - min) / (max - min) · (high - low)</c>. Only valid frames count; what lies beyond an item's length becomes zero.
/// </summary>
/// <remarks>
/// The same numbers as scikit-learn's <c>MinMaxScaler</c>. What never changes, by less than ten roundings in single precision, has no range
/// to divide by and becomes <c>low</c>, as there.
/// </remarks>
/// <example><code>
/// features:
///   - mfcc: { n_mfcc: 13, n_mels: 40, n_fft: 512 }
///   - min-max: { mode: per-clip, feature_range: [-1, 1] }
/// </code></example>
[Plugin("min-max")]
public sealed class MinMax(MinMaxOptions options) : IFittedFeatureExtractor, IDisposable
{
    private const double Constant = 10 * 1.1920929e-7;

    private Extremes? _fitted;

    /// <inheritdoc/>
    public bool NeedsFit => options.Mode == ScalerMode.Fitted;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Tensor> State => _fitted is null
        ? new Dictionary<string, Tensor>()
        : new Dictionary<string, Tensor> { ["min"] = _fitted.Lowest, ["max"] = _fitted.Highest };

    /// <inheritdoc/>
    public void Fit(IEnumerable<Signal> training)
    {
        if (NeedsFit)
        {
            Replace(Extremes.Of(training, options.Over));
        }
    }

    /// <inheritdoc/>
    public void Restore(IReadOnlyDictionary<string, Tensor> state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!NeedsFit)
        {
            return;
        }

        if (!state.TryGetValue("min", out var lowest) || !state.TryGetValue("max", out var highest))
        {
            throw new StageException(
                $"The saved state holds [{string.Join(", ", state.Keys)}], but min-max needs min and max; "
                + "train again or take the bundle that belongs to this pipeline.");
        }

        Replace(new Extremes(lowest.clone(), highest.clone()));
    }

    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        using var scope = NewDisposeScope();
        var (lowest, highest) = NeedsFit ? Fitted(input) : Extremes.PerClip(input, options.Over);
        var (low, high) = (options.FeatureRange[0], options.FeatureRange[1]);
        var range = highest.sub(lowest);
        var divisor = range.masked_fill(range.lt(Constant), 1);
        var scaled = input.Values.sub(lowest).div(divisor).mul(high - low).add(low);
        var limited = options.Clip ? scaled.clamp(low, high) : scaled;
        return input with { Values = (input with { Values = limited }).ZeroBeyondLengths().Values.MoveToOuterDisposeScope() };
    }

    /// <summary>Frees what was learned.</summary>
    public void Dispose() => Replace(null);

    private (Tensor Lowest, Tensor Highest) Fitted(Signal input)
    {
        if (_fitted is null)
        {
            throw new StageException(
                "min-max has not been fitted; train the pipeline first, or use mode: per-clip, which needs no training.");
        }

        _fitted.RequireFits(input);
        return _fitted.On(input.Values.device);
    }

    private void Replace(Extremes? extremes)
    {
        _fitted?.Dispose();
        _fitted = extremes;
    }
}
