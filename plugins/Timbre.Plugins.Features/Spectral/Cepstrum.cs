using TorchSharp;

namespace Timbre.Plugins.Features;

/// <summary>From the energies of bands to cepstral coefficients: what <c>mfcc</c> and <c>lfcc</c> have in common.</summary>
/// <param name="bands">Number of bands.</param>
/// <param name="coefficients">Number of coefficients, the zeroth included.</param>
/// <param name="logarithm">Whether energies are taken as <c>ln(x + 1e-6)</c> instead of in decibels.</param>
/// <param name="topDb">How far below the loudest band of an item anything may lie, in dB; null for no limit.</param>
/// <param name="lifter">Strength of liftering; 0 for none.</param>
internal sealed class Cepstrum(int bands, int coefficients, bool logarithm, double? topDb, int lifter = 0) : IDisposable
{
    private const double LogOffset = 1e-6;
    private const double Amin = 1e-10;

    private readonly DeviceConstants _transform = new(_ => torch.tensor(CosineTransform.Weights(bands, coefficients, lifter)));

    /// <summary>Coefficients <c>[batch, 1, coefficient, time]</c> of energies <c>[batch, 1, band, time]</c>.</summary>
    public Signal Of(Signal energies)
    {
        using var scope = torch.NewDisposeScope();
        var level = logarithm ? energies.Values.add(LogOffset).log() : DecibelScale.Apply(energies, 10, Amin, 1, topDb).Values;
        // From the left: with the band axis last, the transposed copies took ten times as long as the product.
        return energies with { Values = _transform.On(level.device).matmul(level).MoveToOuterDisposeScope() };
    }

    public void Dispose() => _transform.Dispose();
}
