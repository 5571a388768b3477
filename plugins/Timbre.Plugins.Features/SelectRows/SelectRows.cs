using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>
/// Keeps some rows of a feature map, in the order named: <c>[batch, channel, frequency, time]</c> to <c>[batch, channel, rows, time]</c>.
/// </summary>
/// <example><code>
/// features:
///   - mfcc: { n_mfcc: 13, n_mels: 40 }
///   - select-rows: [1, 2, 3, 4, 5, 6]
///   - standardize
/// </code></example>
[Plugin("select-rows")]
public sealed class SelectRows(SelectRowsOptions options) : IFeatureExtractor
{
    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        ArgumentNullException.ThrowIfNull(input);
        input.Require(SignalKind.FeatureMap, "Place it behind a stage that turns waveforms into feature maps.");
        if (options.Beyond(input.Shape) is { } mistake)
        {
            throw new StageException(mistake);
        }

        using var index = tensor(options.Rows.Select(row => (long)row).ToArray(), device: input.Values.device);
        return input with { Values = input.Values.index_select(2, index) };
    }
}
