using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>
/// Shifts and scales features to a mean of 0 and a standard deviation of 1, in the same shape: <c>(x - mean) / (std + epsilon)</c>.
/// Only valid frames count; what lies beyond an item's length becomes zero.
/// </summary>
/// <example><code>
/// features:
///   - mel-spectrogram: { n_mels: 40 }
///   - log
///   - standardize
/// </code></example>
[Plugin("standardize")]
public sealed class Standardize(StandardizeOptions options) : IFittedFeatureExtractor, IDisposable
{
    private Moments? _fitted;

    /// <inheritdoc/>
    public bool NeedsFit => options.Mode == ScalerMode.Fitted;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Tensor> State => _fitted is null
        ? new Dictionary<string, Tensor>()
        : new Dictionary<string, Tensor> { ["mean"] = _fitted.Mean, ["std"] = _fitted.Deviation };

    /// <inheritdoc/>
    public void Fit(IEnumerable<Signal> training)
    {
        if (NeedsFit)
        {
            Replace(Moments.Of(training, options.Over));
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

        if (!state.TryGetValue("mean", out var mean) || !state.TryGetValue("std", out var deviation))
        {
            throw new StageException(
                $"The saved state holds [{string.Join(", ", state.Keys)}], but standardize needs mean and std; "
                + "train again or take the bundle that belongs to this pipeline.");
        }

        Replace(new Moments(mean.clone(), deviation.clone()));
    }

    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        using var scope = torch.NewDisposeScope();
        var (mean, deviation) = NeedsFit ? Fitted(input) : Moments.PerClip(input, options.Over);
        var values = input.Values.sub(mean).div(deviation.add(options.Epsilon));
        var scaled = input with { Values = options.Clip is { } limit ? values.clamp(-limit, limit) : values };
        return input with { Values = scaled.ZeroBeyondLengths().Values.MoveToOuterDisposeScope() };
    }

    /// <summary>Frees what was learned.</summary>
    public void Dispose() => Replace(null);

    private (Tensor Mean, Tensor Deviation) Fitted(Signal input)
    {
        if (_fitted is null)
        {
            throw new StageException(
                "Standardize has not been fitted; train the pipeline first, or use mode: per-clip, which needs no training.");
        }

        _fitted.RequireFits(input);
        return _fitted.On(input.Values.device);
    }

    private void Replace(Moments? moments)
    {
        _fitted?.Dispose();
        _fitted = moments;
    }
}
