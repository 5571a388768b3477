using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>
/// The energy of each waveform over time in the pitch classes of the scale, octaves folded together: waveforms <c>[batch, time]</c> become
/// feature maps <c>[batch, 1, n_chroma, time]</c>, the first row being C.
/// </summary>
/// <remarks>
/// The same numbers as librosa's <c>chroma_stft</c> with the same options and a <c>tuning</c> that is given rather than estimated; its
/// filter bank, <c>librosa.filters.chroma</c>, follows Ellis, "Chroma feature analysis and synthesis", 2007.
/// </remarks>
/// <example><code>
/// features:
///   - chroma: { n_fft: 2048, hop_length: 512 }
/// </code></example>
[Plugin("chroma")]
public sealed class Chroma(ChromaOptions options) : IFeatureExtractor, IDisposable
{
    // The smallest normal number in single precision: below it, librosa leaves a column as it is.
    private const double Least = 1.1754943508222875e-38;

    private readonly SpectrumFrontEnd _frontEnd = new(options, options.Power, rate => ChromaBank.Weights(options, rate));

    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        using var scope = torch.NewDisposeScope();
        var classes = _frontEnd.Extract(input);
        return (classes with { Values = Normalize(classes.Values) }).MoveToOuterDisposeScope();
    }

    /// <summary>Frees the window and the filter bank.</summary>
    public void Dispose() => _frontEnd.Dispose();

    private Tensor Normalize(Tensor classes)
    {
        // What the classes hold is never negative, and nothing but zeros has a sum of zero.
        var size = options.Norm switch
        {
            ChromaNorm.Max => classes.amax([2], keepdim: true),
            ChromaNorm.Sum => classes.sum([2], keepdim: true),
            ChromaNorm.Euclidean => classes.mul(classes).sum([2], keepdim: true).clamp_min(1e-37).sqrt(),
            _ => null,
        };
        return size is null ? classes : classes.div(size.masked_fill(size.lt(Least), 1));
    }
}
