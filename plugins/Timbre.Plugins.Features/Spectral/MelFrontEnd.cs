using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>
/// From waveforms <c>[batch, time]</c> to mel bands <c>[batch, 1, mel, time]</c>: what the mel spectrogram and the MFCC have in common.
/// </summary>
internal sealed class MelFrontEnd : IDisposable
{
    // Frames are transformed in blocks that stay in the cache: against all at once, 1.2 times faster at 32 clips of 3 s and 3 times at 128.
    private const long BlockBytes = 2 << 20;

    private readonly SpectrogramOptions _options;
    private readonly Frames _frames;
    private readonly DeviceConstants _window;
    private readonly DeviceConstants _bank;
    private readonly LaneBands? _lanes;
    private readonly Dictionary<double, BandSums> _sums = [];

    public MelFrontEnd(SpectrogramOptions options)
    {
        _options = options;
        _frames = new Frames(options);
        _window = new DeviceConstants(_ => torch.tensor(Window()));
        _bank = new DeviceConstants(rate => torch.tensor(Weights(rate), [(options.NFft / 2) + 1, options.NMels]));
        _lanes = LaneBands.Takes(options) ? new LaneBands(options, _frames, Window()) : null;
    }

    /// <summary>Mel bands, zero beyond each item's length.</summary>
    /// <exception cref="StageException">The signal is no waveform, its time axis is shorter than one frame, or a band lies above half the
    /// sample
    /// rate.</exception>
    public Signal Extract(Signal wave)
    {
        wave.Require(SignalKind.Waveform, "Place it before any stage that turns waveforms into features.");
        CheckEdges(wave.Rate);
        _frames.CheckLength(wave.Values.shape[1]);
        using var scope = torch.NewDisposeScope();
        var map = _lanes is not null && LaneBands.Takes(wave.Values)
            ? Map(wave, _lanes.Extract(wave, Sums(wave.Rate)))
            : Chain(wave);
        return map.MoveToOuterDisposeScope();
    }

    public void Dispose()
    {
        _window.Dispose();
        _bank.Dispose();
    }

    private Signal Map(Signal wave, Tensor bands) => Signal.FeatureMap(bands, _frames.Count(wave.Lengths), wave.Rate / _options.Hop);

    /// <summary>The same by tensor operators: on any device, and with gradients.</summary>
    private Signal Chain(Signal wave)
    {
        var frames = _frames.Cut(wave, out var ragged);
        var bands = Transform(frames, _window.On(wave.Values.device), _bank.On(wave.Values.device, wave.Rate));
        var map = Map(wave, bands.unsqueeze(1));
        return ragged ? map.ZeroBeyondLengths() : map;
    }

    private BandSums Sums(double rate)
    {
        if (!_sums.TryGetValue(rate, out var sums))
        {
            sums = new BandSums(Weights(rate), _options.NMels);
            _sums.Add(rate, sums);
        }

        return sums;
    }

    private float[] Weights(double rate) => MelFilterBank.Weights(_options, rate, UpperEdge(rate));

    /// <summary>Mel bands <c>[batch, mel, time]</c>, contiguous, of frames <c>[batch, time, n_fft]</c>.</summary>
    private Tensor Transform(Tensor frames, Tensor window, Tensor bank)
    {
        var count = frames.shape[1];
        var bytesPerStep = frames.shape[0] * _options.NFft * sizeof(float);
        var step = frames.device_type == DeviceType.CPU ? Math.Clamp(BlockBytes / bytesPerStep, 1, count) : count;
        var blocks = new List<Tensor>();
        for (var start = 0L; start < count; start += step)
        {
            using var block = torch.NewDisposeScope();
            blocks.Add(Bands(frames.narrow(1, start, Math.Min(step, count - start)), window, bank).MoveToOuterDisposeScope());
        }

        return blocks.Count == 1 ? blocks[0].contiguous() : torch.cat(blocks, 2);
    }

    private Tensor Bands(Tensor frames, Tensor window, Tensor bank)
    {
        var spectrum = fft.rfft(frames.mul(window));
        // Squares of both parts, instead of the complex magnitude and its root.
        var (real, imaginary) = (spectrum.real, spectrum.imag);
        return Raise(real.mul(real).addcmul_(imaginary, imaginary, 1)).matmul(bank).transpose(1, 2);
    }

    private Tensor Raise(Tensor power)
    {
        if (_options.Power == 2)
        {
            return power;
        }

        // A root has no derivative at zero: silence would make every gradient NaN.
        var safe = power.requires_grad && _options.Power < 2 ? power.clamp_min(1e-30) : power;
        return _options.Power == 1 ? safe.sqrt() : safe.pow(_options.Power / 2);
    }

    private float[] Window()
    {
        var length = _options.Win;
        var mean = _options.Window == WindowShape.Hann ? 0.5 : 0.54;
        var values = Enumerable.Range(0, length).Select(i => mean - ((1 - mean) * Math.Cos(2 * Math.PI * i / length))).ToArray();
        var scale = _options.Normalized ? 1 / Math.Sqrt(values.Sum(value => value * value)) : 1;
        var padded = new float[_options.NFft];
        for (var i = 0; i < length; i++)
        {
            padded[_frames.WindowOffset + i] = (float)(scale * values[i]);
        }

        return padded;
    }

    private double UpperEdge(double rate) => _options.FMax ?? (rate / 2);

    private void CheckEdges(double rate)
    {
        if (UpperEdge(rate) > rate / 2)
        {
            throw new StageException(FormattableString.Invariant(
                $"f_max is {UpperEdge(rate)} Hz, above half the sample rate of {rate} Hz; ")
                + FormattableString.Invariant($"lower it to at most {rate / 2} Hz or leave it out."));
        }

        if (_options.FMin >= UpperEdge(rate))
        {
            throw new StageException(FormattableString.Invariant(
                $"f_min is {_options.FMin} Hz, but must lie below the highest band's edge, ")
                + FormattableString.Invariant($"which is {UpperEdge(rate)} Hz at a sample rate of {rate} Hz."));
        }
    }
}
