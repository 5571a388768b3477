using System.Runtime.InteropServices;

namespace Timbre.Audio.Native;

/// <summary>Owns a <c>snd_pcm_t</c>.</summary>
internal sealed class AlsaHandle : SafeHandle
{
    public AlsaHandle(nint pcm)
        : base(0, ownsHandle: true) => SetHandle(pcm);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle() => Alsa.Close(handle) == 0;
}
