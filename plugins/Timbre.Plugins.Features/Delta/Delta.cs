using System.Diagnostics;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>
/// How fast each row of a feature map changes over time, and, with <c>order: 2</c>, how fast that changes: feature maps
/// <c>[batch, channel, frequency, time]</c> keep their time axis and get further rows or channels.
/// </summary>
/// <remarks>
/// The slope of a line through <c>win_length</c> frames, <c>Σ n (x[t+n] - x[t-n]) / (2 Σ n²)</c>, each item's ends repeated: the same
/// numbers as torchaudio's <c>compute_deltas</c>, once or twice. Source: Young et al., "The HTK Book", section 5.9.
/// </remarks>
/// <example><code>
/// features:
///   - mfcc: { n_mfcc: 13, n_fft: 512, n_mels: 40 }
///   - delta: { order: 2 }
/// </code></example>
[Plugin("delta")]
public sealed class Delta(DeltaOptions options) : IFeatureExtractor
{
    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        input.Require(SignalKind.FeatureMap, "Place it after a stage that turns waveforms into feature maps, such as mfcc.");
        using var scope = torch.NewDisposeScope();
        var first = Slope(input);
        Signal[] slopes = options.Order == 1 ? [first] : [first, Slope(first)];
        var values = options.Append switch
        {
            DeltaAppend.Frequency => torch.cat([input.Values, .. slopes.Select(slope => slope.Values)], 2),
            DeltaAppend.Channel => torch.cat([input.Values, .. slopes.Select(slope => slope.Values)], 1),
            DeltaAppend.None => slopes[^1].Values,
            _ => throw new UnreachableException(),
        };
        return input with { Values = (input with { Values = values }).ZeroBeyondLengths().Values.MoveToOuterDisposeScope() };
    }

    private Signal Slope(Signal input)
    {
        var reach = options.WinLength / 2;
        var time = input.Values.shape[3];
        var padded = Repeated(input, reach);
        var sum = Enumerable.Range(1, reach)
            .Select(n => padded.narrow(3, reach + n, time).sub(padded.narrow(3, reach - n, time)).mul(n))
            .Aggregate((total, term) => total.add(term));
        return input with { Values = sum.div(reach * (reach + 1) * ((2 * reach) + 1) / 3.0) };
    }

    /// <summary>Each item with its own first and last frame repeated.</summary>
    private static Tensor Repeated(Signal input, int reach)
    {
        var (values, time) = (input.Values, input.Values.shape[3]);
        var place = torch.arange(-reach, time + reach, dtype: ScalarType.Int64, device: values.device).clamp_min(0).unsqueeze(0);
        var index = place.minimum(input.Lengths.clamp_min(1).sub(1).unsqueeze(1)).reshape(input.BatchSize, 1, 1, -1);
        return values.gather(3, index.expand(input.BatchSize, values.shape[1], values.shape[2], -1));
    }
}
