using TorchSharp.Interop;

namespace TorchSharp;

/// <summary>Holds the thread in inference mode, or outside of it, until disposed on the same thread.</summary>
internal sealed unsafe class InferenceMode : IDisposable
{
    private nint _guard;

    public InferenceMode(bool enabled)
    {
        nint guard;
        NativeMethods.Check(NativeMethods.InferenceModeEnter(enabled ? 1 : 0, &guard));
        _guard = guard;
    }

    public static bool IsEnabled => NativeMethods.Check(NativeMethods.InferenceModeEnabled()) != 0;

    public void Dispose()
    {
        if (_guard != 0)
        {
            NativeMethods.InferenceModeLeave(_guard);
            _guard = 0;
        }
    }
}
