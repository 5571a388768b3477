using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>A few numbers for each spectrum: what the spectral centroid and its relatives have in common.</summary>
/// <param name="options">How waveforms are cut and transformed.</param>
/// <param name="power">Exponent of the magnitude.</param>
/// <param name="precise">Whether the faintest frequencies matter, as they do in a logarithm; then double precision is used.</param>
internal sealed class SpectrumMeasure(StftOptions options, double power, bool precise = false) : IDisposable
{
    // The smallest normal number in single precision: librosa leaves a spectrum that sums to less undivided.
    private const double Least = 1.1754943508222875e-38;

    private readonly SpectrumFrontEnd _frontEnd = new(options, power, precise: precise);
    private readonly DeviceConstants _hertz = new(rate =>
        torch.tensor(Array.ConvertAll(Enumerable.Range(0, options.Frequencies).ToArray(), k => (float)(k * rate / options.NFft)), [options.Frequencies, 1]));

    /// <summary>Measures each spectrum; zero beyond each item's length.</summary>
    /// <param name="wave">Waveforms <c>[batch, time]</c>.</param>
    /// <param name="measure">
    /// Turns spectra <c>[batch, 1, frequency, time]</c> and the frequencies in Hz, <c>[frequency, 1]</c>, into <c>[batch, 1, row, time]</c>.
    /// </param>
    public Signal Of(Signal wave, Func<Signal, Tensor, Tensor> measure)
    {
        using var scope = torch.NewDisposeScope();
        var spectrum = _frontEnd.Extract(wave);
        var map = spectrum with { Values = measure(spectrum, _hertz.On(wave.Values.device, wave.Rate)) };
        return map.ZeroBeyondLengths().MoveToOuterDisposeScope();
    }

    /// <summary>Each spectrum divided by its sum; silence stays zero.</summary>
    public static Tensor Shares(Tensor spectra)
    {
        var sum = spectra.sum([2], keepdim: true);
        return spectra.div(sum.masked_fill(sum.lt(Least), 1));
    }

    /// <summary>The mean frequency of each spectrum in Hz, <c>[batch, 1, 1, time]</c>.</summary>
    /// <param name="shares">Spectra that sum to 1.</param>
    /// <param name="hertz">Frequencies, <c>[frequency, 1]</c>.</param>
    public static Tensor Centroid(Tensor shares, Tensor hertz) => shares.mul(hertz).sum([2], keepdim: true);

    public void Dispose()
    {
        _frontEnd.Dispose();
        _hertz.Dispose();
    }
}
