using System.Runtime.InteropServices;

namespace Timbre.Audio.Native;

/// <summary>Owns a <c>SNDFILE*</c>.</summary>
internal sealed class SndFileHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle() => SndFile.Close(handle) == 0;
}
