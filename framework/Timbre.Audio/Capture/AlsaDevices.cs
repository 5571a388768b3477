using Timbre.Audio.Native;

namespace Timbre.Audio;

/// <summary>A device that audio can be listened to from.</summary>
/// <param name="Name">How ALSA names it: <c>default</c>, <c>hw:CARD=1</c>, <c>pulse</c>.</param>
/// <param name="Description">What it is, for people; may be empty.</param>
public sealed record AlsaDevice(string Name, string Description);

/// <summary>The devices that ALSA knows; PulseAudio and PipeWire are among them where their ALSA plugins are installed.</summary>
public static unsafe class AlsaDevices
{
    /// <summary>The devices that can be listened to, in ALSA's order.</summary>
    /// <exception cref="AudioLibraryException">libasound is not installed.</exception>
    public static IReadOnlyList<AlsaDevice> List()
    {
        Alsa.Silence();
        if (Alsa.Hints(-1, "pcm", out var hints) != 0)
            return [];
        var devices = new List<AlsaDevice>();
        for (var hint = hints; *hint != 0; hint++)
        {
            // Without an IOID a device both plays and listens.
            if (Alsa.HintOf(*hint, "NAME") is { } name && Alsa.HintOf(*hint, "IOID") is null or "Input")
                devices.Add(new AlsaDevice(name, Alsa.HintOf(*hint, "DESC")?.ReplaceLineEndings(", ") ?? ""));
        }

        _ = Alsa.FreeHints(hints);
        return devices;
    }
}
