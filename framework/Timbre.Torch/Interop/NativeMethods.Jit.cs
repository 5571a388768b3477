using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

internal static unsafe partial class NativeMethods
{
    [LibraryImport(Library, EntryPoint = "timbre_jit_load", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int JitLoad(string path, int deviceType, int deviceIndex, nint* loaded);

    [LibraryImport(Library, EntryPoint = "timbre_jit_free")]
    public static partial void JitFree(nint handle);

    [LibraryImport(Library, EntryPoint = "timbre_jit_count")]
    public static partial int JitCount(nint handle, int ofBuffers);

    [LibraryImport(Library, EntryPoint = "timbre_jit_tensor")]
    public static partial int JitTensor(nint handle, int ofBuffers, int index, nint* tensor, nint* name);

    [LibraryImport(Library, EntryPoint = "timbre_jit_inputs")]
    public static partial int JitInputs(nint handle);

    [LibraryImport(Library, EntryPoint = "timbre_jit_train")]
    public static partial int JitTrain(nint handle, int on);

    [LibraryImport(Library, EntryPoint = "timbre_jit_training")]
    public static partial int JitTraining(nint handle);

    [LibraryImport(Library, EntryPoint = "timbre_jit_forward")]
    public static partial int JitForward(nint handle, nint* inputs, int count, nint* result);
}
