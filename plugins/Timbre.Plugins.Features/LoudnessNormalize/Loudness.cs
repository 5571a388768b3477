using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>The loudness of waveforms by Recommendation ITU-R BS.1770-4, one channel.</summary>
internal sealed class Loudness : IDisposable
{
    private const double BlockSeconds = 0.4;
    private const double StepSeconds = 0.1;
    private const double Offset = -0.691;
    private const double AbsoluteGate = -70;
    private const double RelativeGate = -10;

    private readonly DeviceConstants _response = new(rate => tensor(KWeighting.ImpulseResponse(rate)));

    /// <summary>
    /// The mean square that <c>-0.691 + 10 log10</c> of which is the loudness in LUFS, 0 for what no block is loud enough in,
    /// float64 <c>[batch, 1]</c>.
    /// </summary>
    /// <remarks>A waveform shorter than a block of 0.4 s is measured as one block of its own length.</remarks>
    public Tensor MeanSquare(Signal wave)
    {
        var block = (int)Math.Round(BlockSeconds * wave.Rate);
        var step = Math.Max(1, (int)Math.Round(StepSeconds * wave.Rate));
        var weighted = wave with { Values = Weighted(wave) };
        var frames = FrameCutter.Cut(weighted, block, step, center: false, out var lengths);
        var samples = wave.Lengths.clamp(1, block).unsqueeze(1);
        var power = FrameBlocks.Map(frames, some => some.square().sum([-1L])).div(samples);
        var valid = arange(power.shape[1], dtype: ScalarType.Int64, device: power.device).lt(lengths.unsqueeze(1));
        var heard = valid.logical_and(power.gt(Power(AbsoluteGate - Offset)));
        var relative = Mean(power, heard).mul(Power(RelativeGate));
        return Mean(power, heard.logical_and(power.gt(relative)));
    }

    /// <summary>The power that is so many dB.</summary>
    public static double Power(double level) => Math.Pow(10, level / 10);

    /// <summary>The mean square of a loudness in LUFS.</summary>
    public static double MeanSquareOf(double loudness) => Power(loudness - Offset);

    public void Dispose() => _response.Dispose();

    private static Tensor Mean(Tensor power, Tensor counted) =>
        power.masked_fill(counted.logical_not(), 0).sum(1, keepdim: true).div(counted.sum(1, keepdim: true).clamp_min(1));

    /// <summary>The weighted samples <c>[batch, time]</c>: the impulse response is finite, so a Fourier transform filters exactly.</summary>
    private Tensor Weighted(Signal wave)
    {
        var samples = wave.Values.shape[1];
        var response = _response.On(wave.Values.device, wave.Rate);
        var size = 1L;
        while (size < samples + response.shape[0])
        {
            size *= 2;
        }

        var spectrum = fft.rfft(wave.ZeroBeyondLengths().Values.to(ScalarType.Float64), size).mul(fft.rfft(response, size));
        return fft.irfft(spectrum, size).narrow(1, 0, samples);
    }
}
