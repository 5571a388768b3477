using System.Globalization;
using Timbre.Audio.Native;

namespace Timbre.Audio;

/// <summary>The sentences about devices that cannot be listened to.</summary>
internal static class CaptureRefusals
{
    private const int NoEntry = -2;
    private const int NoSuchDeviceOrAddress = -6;
    private const int Busy = -16;
    private const int NotPermitted = -13;
    private const int NoDevice = -19;

    public static CaptureException CannotOpen(string device, int error) => error switch
    {
        NoEntry or NoDevice or NoSuchDeviceOrAddress => new(CaptureFailure.Missing,
            $"There is no device '{device}' to listen to ({Alsa.ErrorOf(error)}); 'timbre listen --microphones' lists those that there are, and --input takes a file or standard input in place of a device."),
        Busy or NotPermitted => new(CaptureFailure.Denied,
            $"The device '{device}' cannot be listened to: {Alsa.ErrorOf(error)}. Close the program that uses it, or give this user the right to it."),
        _ => new(CaptureFailure.Missing, $"The device '{device}' cannot be opened: {Alsa.ErrorOf(error)}. 'timbre listen --microphones' lists those that there are."),
    };

    public static CaptureException Refused(string device, string what, int error) => new(CaptureFailure.Unsupported,
        $"The device '{device}' refuses {what}: {Alsa.ErrorOf(error)}. Listen to another one, such as 'default' or 'plug:{device}', which convert.");

    public static CaptureException NoFormat(string device) => new(CaptureFailure.Unsupported,
        $"The device '{device}' offers neither 16-bit nor 32-bit nor float samples; listen to 'plug:{device}', which converts.");

    public static CaptureException Unusable(string device, uint channels, uint rate) => new(CaptureFailure.Unsupported, string.Create(CultureInfo.InvariantCulture,
        $"The device '{device}' offers {channels} channels at {rate} Hz; 1 to {RawAudio.MostChannels} channels at {DecodeOptions.LowestSampleRate} to {DecodeOptions.HighestSampleRate} Hz can be used."));

    public static CaptureException Lost(string device, int error) => new(CaptureFailure.Lost, error == NoDevice
        ? $"The device '{device}' was taken away while it was listened to."
        : $"The device '{device}' failed while it was listened to: {Alsa.ErrorOf(error)}.");
}
