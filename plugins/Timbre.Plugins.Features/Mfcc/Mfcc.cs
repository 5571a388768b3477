using TorchSharp;

namespace Timbre.Plugins.Features;

/// <summary>
/// Mel-frequency cepstral coefficients: the shape of each moment's spectrum in a few numbers. Waveforms <c>[batch, time]</c> become feature
/// maps <c>[batch, 1, n_mfcc, time]</c>.
/// </summary>
/// <remarks>
/// The orthonormal DCT-II of a mel spectrogram in decibels (or its logarithm): the same numbers as torchaudio's <c>MFCC</c> for one clip
/// and, with Slaney's scale and norm, as librosa's <c>mfcc</c>.
/// </remarks>
[Plugin("mfcc")]
public sealed class Mfcc(MfccOptions options) : IFeatureExtractor, IDisposable
{
    private const double LogOffset = 1e-6;
    private const double Amin = 1e-10;

    private readonly MelFrontEnd _frontEnd = new(options);
    private readonly DeviceConstants _transform = new(_ => torch.tensor(CosineTransform(options), [options.NMfcc, options.NMels]));

    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        using var scope = torch.NewDisposeScope();
        var mel = _frontEnd.Extract(input);
        var level = options.LogMels ? mel.Values.add(LogOffset).log() : DecibelScale.Apply(mel, 10, Amin, 1, options.TopDb).Values;
        // From the left: with the mel axis last, the transposed copies took ten times as long as the product.
        var coefficients = _transform.On(level.device).matmul(level);
        return (mel with { Values = coefficients }).MoveToOuterDisposeScope();
    }

    /// <summary>Frees the window, the filter bank and the cosine transform.</summary>
    public void Dispose()
    {
        _frontEnd.Dispose();
        _transform.Dispose();
    }

    /// <summary>The orthonormal DCT-II with the lifter's weights in its rows, row by row: <c>[coefficient, mel]</c>.</summary>
    private static float[] CosineTransform(MfccOptions options)
    {
        var weights = new float[options.NMels * options.NMfcc];
        for (var k = 0; k < options.NMfcc; k++)
        {
            var lift = options.Lifter == 0 ? 1 : 1 + (options.Lifter / 2.0 * Math.Sin(Math.PI * (k + 1) / options.Lifter));
            var scale = lift * Math.Sqrt((k == 0 ? 1.0 : 2.0) / options.NMels);
            for (var n = 0; n < options.NMels; n++)
            {
                weights[(k * options.NMels) + n] = (float)(scale * Math.Cos(Math.PI / options.NMels * (n + 0.5) * k));
            }
        }

        return weights;
    }
}
