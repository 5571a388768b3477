using Timbre.Audio.Native;

namespace Timbre.Audio;

/// <summary>Listens to a device through ALSA.</summary>
public sealed unsafe class AlsaCapture : IAudioSource
{
    private const uint PeriodMicroseconds = 10_000;
    private const uint BufferMicroseconds = 500_000;

    private readonly string _device;
    private readonly TimeProvider _time;
    private readonly AlsaHandle _pcm;
    private readonly AlsaParameters _parameters;
    private readonly byte[] _raw;
    private readonly float[] _interleaved;
    private readonly LossCount _loss;
    private readonly long _opened;

    private AlsaCapture(string device, TimeProvider time, AlsaHandle pcm, AlsaParameters parameters)
    {
        (_device, _time, _pcm, _parameters) = (device, time, pcm, parameters);
        _raw = new byte[parameters.Period * parameters.Channels * RawFrames.BytesOf(parameters.Format)];
        _interleaved = new float[parameters.Period * parameters.Channels];
        _loss = new LossCount(parameters.SampleRate);
        _opened = time.GetTimestamp();
    }

    /// <inheritdoc/>
    public string Name => $"device {_device}";

    /// <inheritdoc/>
    public int SampleRate => _parameters.SampleRate;

    /// <summary>Channels of the device, of which the mean is taken.</summary>
    public int Channels => _parameters.Channels;

    /// <summary>How often samples were lost since they were not read in time.</summary>
    public int Overruns { get; private set; }

    /// <summary>Opens a device with one channel at a rate, or what it offers nearest to that.</summary>
    /// <param name="device">How ALSA names it, see <see cref="AlsaDevices"/>; <c>default</c> is the system's.</param>
    /// <param name="sampleRate">The rate that is wanted, in Hz.</param>
    /// <param name="time">The clock, by which lost samples are counted.</param>
    /// <exception cref="CaptureException">There is no such device, or it cannot be used.</exception>
    /// <exception cref="AudioLibraryException">libasound is not installed.</exception>
    public static AlsaCapture Open(string device, int sampleRate, TimeProvider time)
    {
        ArgumentException.ThrowIfNullOrEmpty(device);
        Alsa.Silence();
        var error = Alsa.Open(out var handle, device, Alsa.Capture, mode: 0);
        if (error < 0)
            throw CaptureRefusals.CannotOpen(device, error);
        var pcm = new AlsaHandle(handle);
        try
        {
            return new AlsaCapture(device, time, pcm, AlsaParameters.Set(pcm, device, sampleRate, PeriodMicroseconds, BufferMicroseconds));
        }
        catch
        {
            pcm.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public int Read(Span<float> mono, out long lost)
    {
        lost = 0;
        var wanted = Math.Min(mono.Length, _parameters.Period);
        while (true)
        {
            int got;
            fixed (byte* raw = _raw)
                got = (int)Alsa.Read(_pcm, raw, (nuint)wanted);
            if (got >= 0)
            {
                _loss.Read(got, Elapsed);
                RawFrames.ToMono(_raw, _parameters.Format, _parameters.Channels, _interleaved, mono[..got]);
                return got;
            }

            if (Alsa.Recover(_pcm, got, silent: 1) < 0)
                throw CaptureRefusals.Lost(_device, got);
            if (got == Alsa.Overrun)
            {
                Overruns++;
                lost += _loss.Lost(Elapsed);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _pcm.Dispose();

    private double Elapsed => _time.GetElapsedTime(_opened).TotalSeconds;
}
