using TorchSharp.Interop;

namespace TorchSharp;

/// <summary>Sets whether the thread records operations, and sets it back when disposed.</summary>
internal sealed class GradMode : IDisposable
{
    private readonly bool _before;

    public GradMode(bool enabled)
    {
        _before = IsEnabled;
        NativeMethods.Check(NativeMethods.SetGradEnabled(enabled ? 1 : 0));
    }

    public static bool IsEnabled => NativeMethods.Check(NativeMethods.GradEnabled()) != 0;

    public void Dispose() => NativeMethods.Check(NativeMethods.SetGradEnabled(_before ? 1 : 0));
}
