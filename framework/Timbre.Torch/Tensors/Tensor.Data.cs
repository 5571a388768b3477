using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using TorchSharp.Interop;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The memory of a contiguous tensor on the processor; it is valid while the tensor is.</summary>
        /// <exception cref="InvalidOperationException">The tensor is not contiguous, too large, or on another device.</exception>
        public unsafe Span<byte> bytes
        {
            get
            {
                var info = Info;
                var length = info.Elements * info.ElementSize;
                var problem = info.DeviceType != (int)DeviceType.CPU ? $"lies on {device}; copy it with cpu()"
                    : info.Contiguous == 0 ? "is not contiguous; copy it with contiguous()"
                    : length > int.MaxValue ? $"has {length} bytes, more than a span can hold; narrow it first"
                    : null;
                if (problem is not null)
                {
                    throw new InvalidOperationException($"Bytes are read in place from memory that allows it; this tensor {problem}.");
                }

                void* data;
                NativeMethods.Check(NativeMethods.TensorData(Handle, &data));
                return new Span<byte>(data, (int)length);
            }

            set
            {
                var target = bytes;
                if (target.Length != value.Length)
                {
                    throw new ArgumentException($"{value.Length} bytes were given for a tensor of {target.Length}.", nameof(value));
                }

                value.CopyTo(target);
                GC.KeepAlive(this);
            }
        }

        /// <summary>The elements, to read and to write; those on another device than the processor are copied first.</summary>
        /// <exception cref="ArgumentException"><typeparamref name="T"/> is not the managed type of the elements.</exception>
        public TensorAccessor<T> data<T>()
            where T : unmanaged
        {
            CheckType<T>();
            return new(is_cpu() ? this : cpu());
        }

        /// <summary>The only element.</summary>
        /// <exception cref="ArgumentException">There is not exactly one, or <typeparamref name="T"/> is not its managed type.</exception>
        public unsafe T item<T>()
            where T : unmanaged
        {
            CheckType<T>();
            if (Info.Elements != 1)
            {
                throw new ArgumentException($"item() reads a tensor of one element; this one has {Info.Elements}.");
            }

            var scalar = ToScalar();
            return dtype switch
            {
                ScalarType.Float16 => Cast((Half)scalar.Real),
                ScalarType.BFloat16 => Cast((BFloat16)scalar.Real),
                ScalarType.Float32 => Cast((float)scalar.Real),
                ScalarType.Float64 => Cast(scalar.Real),
                ScalarType.ComplexFloat32 => Cast(((float)scalar.Real, (float)scalar.Imaginary)),
                ScalarType.ComplexFloat64 => Cast(new Complex(scalar.Real, scalar.Imaginary)),
                ScalarType.Byte => Cast((byte)scalar.Integer),
                ScalarType.Int8 => Cast((sbyte)scalar.Integer),
                ScalarType.Int16 => Cast((short)scalar.Integer),
                ScalarType.Int32 => Cast((int)scalar.Integer),
                ScalarType.Int64 => Cast(scalar.Integer),
                _ => Cast(scalar.Integer != 0),
            };

            static T Cast<TValue>(TValue value)
                where TValue : unmanaged => Unsafe.As<TValue, T>(ref value);
        }

        /// <summary>The only element as a scalar; waits for the device that computes it.</summary>
        public Scalar ToScalar() => Aten.CallScalar("item", this);

        private void CheckType<T>()
            where T : unmanaged
        {
            if (ScalarTypeOf(typeof(T)) != dtype)
            {
                throw new ArgumentException(
                    $"The elements are {dtype}, which is not read as {typeof(T).Name}; convert them first, as in " +
                    $"to_type(ScalarType.{ScalarTypeOf(typeof(T))}).");
            }
        }
    }

    /// <summary>The element type whose managed type is <paramref name="type"/>.</summary>
    /// <exception cref="NotSupportedException">No element type has that managed type.</exception>
    internal static ScalarType ScalarTypeOf([NotNull] Type type) =>
        type == typeof(float) ? ScalarType.Float32
        : type == typeof(double) ? ScalarType.Float64
        : type == typeof(long) ? ScalarType.Int64
        : type == typeof(int) ? ScalarType.Int32
        : type == typeof(short) ? ScalarType.Int16
        : type == typeof(sbyte) ? ScalarType.Int8
        : type == typeof(byte) ? ScalarType.Byte
        : type == typeof(bool) ? ScalarType.Bool
        : type == typeof(Half) ? ScalarType.Float16
        : type == typeof(BFloat16) ? ScalarType.BFloat16
        : type == typeof((float, float)) ? ScalarType.ComplexFloat32
        : type == typeof(Complex) ? ScalarType.ComplexFloat64
        : throw new NotSupportedException($"No tensor has elements of type {type.FullName}.");
}
