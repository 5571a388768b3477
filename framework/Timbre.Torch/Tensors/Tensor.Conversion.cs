using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The tensor with elements of that type; itself where they have it already and no copy is asked for.</summary>
        public Tensor to_type(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            Converted(Aten.Call("to.dtype", this, type, non_blocking, copy), disposeAfter);

        /// <summary>The tensor with elements of that type; itself where they have it already and no copy is asked for.</summary>
        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to_type(type, copy, disposeAfter, non_blocking);

        /// <summary>The tensor on that device; itself where it lies there already and no copy is asked for.</summary>
        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            Converted(Aten.Call("to.device", this, Required(device), dtype, non_blocking, copy), disposeAfter);

        /// <summary>The tensor on that device; itself where it lies there already and no copy is asked for.</summary>
        public Tensor to(string device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(device), copy, disposeAfter, non_blocking);

        /// <summary>The tensor on that device; itself where it lies there already and no copy is asked for.</summary>
        public Tensor to(
            DeviceType deviceType, int deviceIndex = -1, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(deviceType, deviceIndex), copy, disposeAfter, non_blocking);

        /// <summary>The tensor with elements of that type on that device; itself where nothing changes and no copy is asked for.</summary>
        public Tensor to(
            ScalarType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            Converted(Aten.Call("to.device", this, Required(device), type, non_blocking, copy), disposeAfter);

        /// <summary>The tensor with the element type and on the device of another.</summary>
        public Tensor to(Tensor other, bool non_blocking = false) => Aten.Call("to.other", this, Given(other), non_blocking);

        /// <summary>The tensor in the processor's memory; itself where it lies there already.</summary>
        public Tensor cpu() => to(CPU);

        /// <summary>The tensor on a CUDA device, the current one by default.</summary>
        public Tensor cuda(Device? device = null, bool non_blocking = false) => to(device ?? CUDA, non_blocking: non_blocking);

        /// <summary>The tensor with elements of that type.</summary>
        public Tensor type(ScalarType dtype) => to_type(dtype);

        /// <summary>What the conversion makes of the tensor.</summary>
        public Tensor type(Func<Tensor, Tensor> typeFunc)
        {
            ArgumentNullException.ThrowIfNull(typeFunc);
            return typeFunc(this);
        }

        /// <summary>The tensor with elements of another's type.</summary>
        public Tensor type_as(Tensor tensor) => to_type(Given(tensor).dtype);

        /// <summary>The tensor with truth values: false for zero only.</summary>
        public Tensor @bool() => to_type(ScalarType.Bool);

        /// <summary>The tensor with unsigned 8-bit integers.</summary>
        public Tensor @byte() => to_type(ScalarType.Byte);

        /// <summary>The tensor with signed 8-bit integers.</summary>
        public Tensor @char() => to_type(ScalarType.Int8);

        /// <summary>The tensor with 16-bit integers.</summary>
        public Tensor @short() => to_type(ScalarType.Int16);

        /// <summary>The tensor with 32-bit integers.</summary>
        public Tensor @int() => to_type(ScalarType.Int32);

        /// <summary>The tensor with 64-bit integers.</summary>
        public Tensor @long() => to_type(ScalarType.Int64);

        /// <summary>The tensor with 16-bit floating-point numbers.</summary>
        public Tensor half() => to_type(ScalarType.Float16);

        /// <summary>The tensor with 16-bit floating-point numbers of a 32-bit one's exponent.</summary>
        public Tensor bfloat16() => to_type(ScalarType.BFloat16);

        /// <summary>The tensor with 32-bit floating-point numbers.</summary>
        public Tensor @float() => to_type(ScalarType.Float32);

        /// <summary>The tensor with 64-bit floating-point numbers.</summary>
        public Tensor @double() => to_type(ScalarType.Float64);

        /// <summary>The tensor with complex numbers of 32-bit parts.</summary>
        public Tensor cfloat() => to_type(ScalarType.ComplexFloat32);

        /// <summary>The tensor with complex numbers of 64-bit parts.</summary>
        public Tensor cdouble() => to_type(ScalarType.ComplexFloat64);

        /// <summary>A copy in memory of its own, part of the same computation.</summary>
        public Tensor clone() => Aten.Call("clone", this);

        /// <summary>The tensor with its elements in the order of their indices; itself where they are.</summary>
        public Tensor contiguous() => Aten.Call("contiguous", this);

        /// <summary>The same memory outside of the computation: no gradient flows through it.</summary>
        public Tensor detach() => Aten.Call("detach", this);

        /// <summary>Takes the tensor out of the computation that made it.</summary>
        public Tensor detach_() => Aten.Mutate("detach_", this);

        /// <summary>Another tensor of the same memory.</summary>
        public Tensor alias() => Aten.Call("alias", this);

        /// <summary>Overwrites the elements with another tensor's, converted and expanded as needed.</summary>
        public Tensor copy_(Tensor source, bool nonBlocking = false) => Aten.Mutate("copy_", this, Given(source), nonBlocking);

        /// <summary>Makes the tensor share another's memory, shape and strides.</summary>
        public Tensor set_(Tensor source) => Aten.Mutate("set_.source_Tensor", this, Given(source));

        /// <summary>Whether the memory is page-locked, as fast copies to a device need.</summary>
        public bool is_pinned() => Aten.CallInteger("is_pinned", this) != 0;

        /// <summary>A copy in page-locked memory.</summary>
        public Tensor pin_memory() => Aten.Call("pin_memory", this);

        private Tensor Converted(Tensor result, bool disposeAfter)
        {
            if (disposeAfter)
            {
                Dispose();
            }

            return result;
        }

        private static Device Required(Device device)
        {
            ArgumentNullException.ThrowIfNull(device);
            return device;
        }
    }
}
