using System.Runtime.InteropServices;
using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>What the factories of <see cref="torch"/> share.</summary>
internal static class Create
{
    /// <summary>Runs a factory operator whose arguments after its own are element type, layout and device.</summary>
    public static Tensor Run(
        string name, ReadOnlySpan<Argument> own, ScalarType? dtype, Device? device, bool requiresGrad, string[]? names = null)
    {
        if (names is { Length: > 0 })
        {
            throw new NotSupportedException(
                $"Named dimensions ({string.Join(", ", names)}) are not supported by this build of the TorchSharp API; leave them out.");
        }

        Argument[] all = [.. own, dtype, default, device];
        var tensor = Aten.Call(name, all);
        return requiresGrad ? tensor.requires_grad_() : tensor;
    }

    /// <summary>A tensor of that shape with a copy of the elements, then converted to the type and moved to the device.</summary>
    /// <exception cref="ArgumentException">There are fewer elements than the shape asks for.</exception>
    public static Tensor FromSpan<T>(
        ReadOnlySpan<T> elements, ReadOnlySpan<long> shape, ScalarType? dtype, Device? device, bool requiresGrad, string[]? names = null)
        where T : unmanaged
    {
        var type = ScalarTypeOf(typeof(T));
        var tensor = Run("empty.memory_format", [shape], type, null, false, names);
        var count = tensor.numel();
        if (count > elements.Length)
        {
            tensor.Dispose();
            throw new ArgumentException(
                $"{elements.Length} elements were given for a tensor of shape [{string.Join(", ", shape.ToArray())}], which has {count}.");
        }

        Copy(MemoryMarshal.AsBytes(elements[..(int)count]), tensor);
        var target = device ?? CPU;
        if ((dtype ?? type) != type || target.type != DeviceType.CPU)
        {
            tensor = tensor.to(dtype ?? type, target, disposeAfter: true);
        }

        return requiresGrad ? tensor.requires_grad_() : tensor;
    }

    /// <summary>A tensor of the array's shape with a copy of its elements.</summary>
    public static Tensor FromArray<T>(Array elements, ScalarType? dtype, Device? device, bool requiresGrad, string[]? names = null)
        where T : unmanaged
    {
        var shape = new long[elements.Rank];
        for (var dimension = 0; dimension < shape.Length; dimension++)
        {
            shape[dimension] = elements.GetLongLength(dimension);
        }

        return FromSpan(Elements<T>(elements), shape, dtype, device, requiresGrad, names);
    }

    /// <summary>A tensor of that shape with a copy of the list's elements.</summary>
    public static Tensor FromList<T>(
        IList<T> elements, ReadOnlySpan<long> shape, ScalarType? dtype, Device? device, bool requiresGrad, string[]? names = null)
        where T : unmanaged =>
        FromSpan<T>(elements as T[] ?? [.. elements], shape, dtype, device, requiresGrad, names);

    private static Span<T> Elements<T>(Array array)
        where T : unmanaged =>
        MemoryMarshal.CreateSpan(
            ref System.Runtime.CompilerServices.Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array)), array.Length);

    private static unsafe void Copy(ReadOnlySpan<byte> source, Tensor target)
    {
        void* data;
        NativeMethods.Check(NativeMethods.TensorData(target.Handle, &data));
        fixed (byte* pointer = source)
        {
            Buffer.MemoryCopy(pointer, data, source.Length, source.Length);
        }

        GC.KeepAlive(target);
    }
}
