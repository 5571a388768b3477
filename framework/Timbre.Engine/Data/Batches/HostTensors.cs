using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>Makes tensors out of the host's memory.</summary>
internal static class HostTensors
{
    /// <summary>Writes the elements of a tensor.</summary>
    public delegate void Fill<T>(Span<T> elements);

    /// <summary>A tensor with a copy of the values, outside all dispose scopes.</summary>
    public static Tensor ToDevice<T>(T[] values, long[] shape, ScalarType type, Device device)
        where T : unmanaged => Create<T>(shape, type, device, elements => values.CopyTo(elements));

    /// <summary>A tensor whose elements are written in place, and then moved where the device is another; outside all dispose scopes.</summary>
    public static Tensor Create<T>(long[] shape, ScalarType type, Device device, Fill<T> fill)
        where T : unmanaged
    {
        var host = empty(shape, type).DetachFromDisposeScope();
        fill(MemoryMarshal.Cast<byte, T>(host.bytes));
        if (device.type == TorchSharp.DeviceType.CPU)
        {
            return host;
        }

        var moved = host.to(device).DetachFromDisposeScope();
        host.Dispose();
        return moved;
    }
}
