using System.Runtime.InteropServices;

namespace Timbre.Audio.Native;

/// <summary>Owns a <c>soxr_t</c>.</summary>
internal sealed class SoxrHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        Soxr.Delete(handle);
        return true;
    }
}
