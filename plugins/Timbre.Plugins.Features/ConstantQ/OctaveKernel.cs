using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>The kernels of the bins of one octave, as long as the longest of them.</summary>
internal sealed class OctaveKernel : IDisposable
{
    // Frames overlap, so their copies take a multiple of the waveform's memory: as many at once as stay in the cache.
    private const long BlockBytes = 8 << 20;

    private readonly int _size;
    private readonly int _bins;
    private readonly DeviceConstants _kernels;

    private OctaveKernel(double[] frequencies, ConstantQOptions options, double rate)
    {
        _bins = frequencies.Length;
        _size = options.Length(frequencies[0], rate);
        _kernels = new DeviceConstants(_ => torch.tensor(Kernels(frequencies, options, rate, _size)));
    }

    /// <summary>The kernels of all octaves, lowest first.</summary>
    /// <exception cref="StageException">A bin lies above half the sample rate.</exception>
    public static OctaveKernel[] All(ConstantQOptions options, double rate)
    {
        var highest = options.Frequency(options.NBins - 1);
        if (highest > rate / 2)
        {
            throw new StageException(FormattableString.Invariant(
                $"The highest of the {options.NBins} bins lies at {highest:F1} Hz, above half the sample rate of {rate} Hz; lower n_bins or f_min."));
        }

        return [.. Enumerable.Range(0, options.NBins).Select(options.Frequency).Chunk(options.BinsPerOctave)
            .Select(frequencies => new OctaveKernel(frequencies, options, rate))];
    }

    /// <summary>Squared magnitudes <c>[batch, time, bin]</c> of waveforms <c>[batch, time]</c>, frames centred on multiples of the hop.</summary>
    public Tensor Squares(Tensor wave, int hop)
    {
        var kernels = _kernels.On(wave.device);
        var frames = nn.functional.pad(wave, (_size / 2, _size - (_size / 2))).unfold(1, _size, hop);
        var count = (wave.shape[1] / hop) + 1;
        var step = wave.device_type == DeviceType.CPU ? Math.Clamp(BlockBytes / (wave.shape[0] * _size * sizeof(float)), 1, count) : count;
        var blocks = new List<Tensor>();
        for (var start = 0L; start < count; start += step)
        {
            using var block = torch.NewDisposeScope();
            var parts = frames.narrow(1, start, Math.Min(step, count - start)).matmul(kernels);
            var squares = parts.mul(parts);
            blocks.Add(squares.narrow(2, 0, _bins).add(squares.narrow(2, _bins, _bins)).MoveToOuterDisposeScope());
        }

        return blocks.Count == 1 ? blocks[0] : torch.cat([.. blocks], 1);
    }

    public void Dispose() => _kernels.Dispose();

    /// <summary>Real parts, then imaginary parts: <c>[sample, 2 · bin]</c>.</summary>
    private static float[,] Kernels(double[] frequencies, ConstantQOptions options, double rate, int size)
    {
        var kernels = new float[size, 2 * frequencies.Length];
        for (var bin = 0; bin < frequencies.Length; bin++)
        {
            var window = WindowValues.Periodic(WindowShape.Hann, options.Length(frequencies[bin], rate));
            var start = (size / 2) - (window.Length / 2);
            var sum = window.Sum();
            for (var n = 0; n < window.Length; n++)
            {
                var phase = 2 * Math.PI * frequencies[bin] * n / rate;
                kernels[start + n, bin] = (float)(window[n] / sum * Math.Cos(phase));
                kernels[start + n, frequencies.Length + bin] = (float)(window[n] / sum * -Math.Sin(phase));
            }
        }

        return kernels;
    }
}
