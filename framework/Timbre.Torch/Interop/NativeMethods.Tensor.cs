using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>A tensor's metadata, as <c>TensorInfo</c> lays it out.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TensorInfo
{
    public long Dimensions;
    public long Elements;
    public long ElementSize;
    public int ScalarType;
    public int DeviceType;
    public int DeviceIndex;
    public int Contiguous;
}

internal static unsafe partial class NativeMethods
{
    [LibraryImport(Library, EntryPoint = "timbre_tensor_free")]
    public static partial void TensorFree(nint handle);

    [LibraryImport(Library, EntryPoint = "timbre_tensor_share")]
    public static partial nint TensorShare(nint handle);

    [LibraryImport(Library, EntryPoint = "timbre_tensor_info")]
    public static partial int TensorInfo(nint handle, TensorInfo* info);

    [LibraryImport(Library, EntryPoint = "timbre_tensor_sizes")]
    public static partial int TensorSizes(nint handle, long* sizes);

    [LibraryImport(Library, EntryPoint = "timbre_tensor_strides")]
    public static partial int TensorStrides(nint handle, long* strides);

    [LibraryImport(Library, EntryPoint = "timbre_tensor_data")]
    public static partial int TensorData(nint handle, void** data);

    [LibraryImport(Library, EntryPoint = "timbre_tensor_storage_offset")]
    public static partial int TensorStorageOffset(nint handle, long* offset);

    [LibraryImport(Library, EntryPoint = "timbre_tensor_requires_grad")]
    public static partial int TensorRequiresGrad(nint handle);

    [LibraryImport(Library, EntryPoint = "timbre_tensor_set_requires_grad")]
    public static partial int TensorSetRequiresGrad(nint handle, int required);

    [LibraryImport(Library, EntryPoint = "timbre_tensor_is_leaf")]
    public static partial int TensorIsLeaf(nint handle);

    [LibraryImport(Library, EntryPoint = "timbre_tensor_retain_grad")]
    public static partial int TensorRetainGrad(nint handle);

    [LibraryImport(Library, EntryPoint = "timbre_tensor_grad")]
    public static partial int TensorGrad(nint handle, nint* grad);

    [LibraryImport(Library, EntryPoint = "timbre_tensor_set_grad")]
    public static partial int TensorSetGrad(nint handle, nint grad);
}
