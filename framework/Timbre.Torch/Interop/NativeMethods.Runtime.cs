using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

internal static unsafe partial class NativeMethods
{
    [LibraryImport(Library, EntryPoint = "timbre_backward")]
    public static partial int Backward(
        nint* outputs, int outputCount, nint* gradients, int gradientCount, int retainGraph, int createGraph, nint* inputs, int inputCount);

    [LibraryImport(Library, EntryPoint = "timbre_grad")]
    public static partial int Grad(
        nint* outputs, int outputCount, nint* inputs, int inputCount, nint* gradients, int gradientCount,
        int retainGraph, int createGraph, int allowUnused, nint* results);

    [LibraryImport(Library, EntryPoint = "timbre_grad_enabled")]
    public static partial int GradEnabled();

    [LibraryImport(Library, EntryPoint = "timbre_set_grad_enabled")]
    public static partial int SetGradEnabled(int enabled);

    [LibraryImport(Library, EntryPoint = "timbre_inference_mode_enter")]
    public static partial int InferenceModeEnter(int enabled, nint* guard);

    [LibraryImport(Library, EntryPoint = "timbre_inference_mode_leave")]
    public static partial void InferenceModeLeave(nint guard);

    [LibraryImport(Library, EntryPoint = "timbre_inference_mode_enabled")]
    public static partial int InferenceModeEnabled();

    [LibraryImport(Library, EntryPoint = "timbre_device_count")]
    public static partial int DeviceCount(int type);

    [LibraryImport(Library, EntryPoint = "timbre_has_cudnn")]
    public static partial int HasCudnn();

    [LibraryImport(Library, EntryPoint = "timbre_cuda_synchronize")]
    public static partial int CudaSynchronize(int index);

    [LibraryImport(Library, EntryPoint = "timbre_threads")]
    public static partial int Threads();

    [LibraryImport(Library, EntryPoint = "timbre_set_threads")]
    public static partial int SetThreads(int count);

    [LibraryImport(Library, EntryPoint = "timbre_interop_threads")]
    public static partial int InteropThreads();

    [LibraryImport(Library, EntryPoint = "timbre_set_interop_threads")]
    public static partial int SetInteropThreads(int count);

    [LibraryImport(Library, EntryPoint = "timbre_manual_seed")]
    public static partial int ManualSeed(ulong seed);

    [LibraryImport(Library, EntryPoint = "timbre_generator_default")]
    public static partial int GeneratorDefault(int type, int index, nint* found);

    [LibraryImport(Library, EntryPoint = "timbre_generator_new")]
    public static partial int GeneratorNew(int type, int index, ulong seed, nint* created);

    [LibraryImport(Library, EntryPoint = "timbre_generator_free")]
    public static partial void GeneratorFree(nint handle);

    [LibraryImport(Library, EntryPoint = "timbre_generator_seed")]
    public static partial int GeneratorSeed(nint handle, ulong* seed);

    [LibraryImport(Library, EntryPoint = "timbre_generator_set_seed")]
    public static partial int GeneratorSetSeed(nint handle, ulong seed);

    [LibraryImport(Library, EntryPoint = "timbre_generator_state")]
    public static partial int GeneratorState(nint handle, nint* state);

    [LibraryImport(Library, EntryPoint = "timbre_generator_set_state")]
    public static partial int GeneratorSetState(nint handle, nint state);

    [LibraryImport(Library, EntryPoint = "timbre_torch_version")]
    public static partial nint TorchVersion();
}
