using Timbre.Audio.Native;

namespace Timbre.Audio;

/// <summary>What a device was set to.</summary>
/// <param name="SampleRate">Frames per second.</param>
/// <param name="Channels">Samples of a frame.</param>
/// <param name="Format">How samples are written.</param>
/// <param name="Period">Frames that are read at once.</param>
internal sealed unsafe record AlsaParameters(int SampleRate, int Channels, SampleFormat Format, int Period)
{
    private static readonly (int Native, SampleFormat Format)[] _formats =
        [(Alsa.Signed16, SampleFormat.S16), (Alsa.Float32, SampleFormat.F32), (Alsa.Signed32, SampleFormat.S32)];

    /// <summary>Sets a device to what it offers nearest to one channel at a rate.</summary>
    /// <exception cref="CaptureException">It offers nothing that can be used.</exception>
    public static AlsaParameters Set(AlsaHandle pcm, string device, int wantedRate, uint periodMicroseconds, uint bufferMicroseconds)
    {
        Check(device, "parameters", Alsa.NewParameters(out var parameters));
        try
        {
            Check(device, "any configuration", Alsa.AnyParameters(pcm, parameters));
            Check(device, "interleaved reading", Alsa.SetAccess(pcm, parameters, Alsa.InterleavedAccess));
            var format = Array.Find(_formats, format => Alsa.SetFormat(pcm, parameters, format.Native) == 0);
            if (format.Native == 0)
                throw CaptureRefusals.NoFormat(device);
            var (channels, rate) = (1u, (uint)wantedRate);
            Check(device, "a number of channels", Alsa.SetChannelsNear(pcm, parameters, ref channels));
            Check(device, "a sample rate", Alsa.SetRateNear(pcm, parameters, ref rate, null));
            // What a device does not let be chosen, it chooses itself.
            _ = Alsa.SetBufferTimeNear(pcm, parameters, ref bufferMicroseconds, null);
            _ = Alsa.SetPeriodTimeNear(pcm, parameters, ref periodMicroseconds, null);
            Check(device, "its configuration", Alsa.Apply(pcm, parameters));
            if (channels is < 1 or > RawAudio.MostChannels || rate is < DecodeOptions.LowestSampleRate or > DecodeOptions.HighestSampleRate)
                throw CaptureRefusals.Unusable(device, channels, rate);
            return new AlsaParameters((int)rate, (int)channels, format.Format, Math.Max(1, (int)rate / 100));
        }
        finally
        {
            Alsa.FreeParameters(parameters);
        }
    }

    private static void Check(string device, string what, int error)
    {
        if (error < 0)
            throw CaptureRefusals.Refused(device, what, error);
    }
}
