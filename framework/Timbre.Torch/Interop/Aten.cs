using System.Runtime.CompilerServices;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Interop;

/// <summary>
/// Calls operators of LibTorch by name: <c>Aten.Call("add.Tensor", a, b)</c> runs <c>aten::add</c>, overload <c>Tensor</c>.
/// Arguments stand in the schema's order; trailing ones may be left to the schema's defaults.
/// </summary>
internal static unsafe class Aten
{
    private const int StackSlots = 128;
    private const int MaximumResults = 8;

    /// <summary>Runs an operator that returns one tensor, or several of which only the first is wanted.</summary>
    public static Tensor Call(string name, params ReadOnlySpan<Argument> arguments)
    {
        var results = stackalloc NativeValue[MaximumResults];
        var count = Run(name, arguments, results);
        for (var i = 1; i < count; i++)
        {
            Release(results[i]);
        }

        return new Tensor((nint)results[0].Bits);
    }

    /// <summary>Runs an operator that returns a pair.</summary>
    public static (Tensor First, Tensor Second) CallPair(string name, params ReadOnlySpan<Argument> arguments)
    {
        var results = stackalloc NativeValue[MaximumResults];
        Run(name, arguments, results);
        return (new Tensor((nint)results[0].Bits), new Tensor((nint)results[1].Bits));
    }

    /// <summary>Runs an operator that returns a triple.</summary>
    public static (Tensor First, Tensor Second, Tensor Third) CallTriple(string name, params ReadOnlySpan<Argument> arguments)
    {
        var results = stackalloc NativeValue[MaximumResults];
        Run(name, arguments, results);
        return (new Tensor((nint)results[0].Bits), new Tensor((nint)results[1].Bits), new Tensor((nint)results[2].Bits));
    }

    /// <summary>Runs an operator that returns a list of tensors.</summary>
    public static Tensor[] CallList(string name, params ReadOnlySpan<Argument> arguments)
    {
        var results = stackalloc NativeValue[MaximumResults];
        Run(name, arguments, results);
        var handles = results[0].List;
        var tensors = new Tensor[handles.Length];
        for (var i = 0; i < tensors.Length; i++)
        {
            tensors[i] = new Tensor((nint)handles[i]);
        }

        return tensors;
    }

    /// <summary>Runs an operator that changes its first argument in place, and returns that argument.</summary>
    public static Tensor Mutate(string name, Tensor target, params ReadOnlySpan<Argument> others)
    {
        var arguments = new ArgumentBuffer();
        Span<Argument> all = arguments;
        all[0] = target;
        others.CopyTo(all[1..]);
        Discard(name, all[..(others.Length + 1)]);
        return target;
    }

    /// <summary>Runs an operator for its effect alone.</summary>
    public static void Discard(string name, params ReadOnlySpan<Argument> arguments)
    {
        var results = stackalloc NativeValue[MaximumResults];
        var count = Run(name, arguments, results);
        for (var i = 0; i < count; i++)
        {
            Release(results[i]);
        }
    }

    /// <summary>Runs an operator that returns a boolean or an integer.</summary>
    public static long CallInteger(string name, params ReadOnlySpan<Argument> arguments)
    {
        var results = stackalloc NativeValue[MaximumResults];
        Run(name, arguments, results);
        return results[0].Bits;
    }

    /// <summary>Runs an operator that returns a number.</summary>
    public static Scalar CallScalar(string name, params ReadOnlySpan<Argument> arguments)
    {
        var results = stackalloc NativeValue[MaximumResults];
        Run(name, arguments, results);
        ref var result = ref results[0];
        return result.Tag switch
        {
            Tag.Double => result.Double,
            Tag.Bool => result.Bits != 0,
            Tag.Complex => new System.Numerics.Complex(
                BitConverter.Int64BitsToDouble(result.List[0]), BitConverter.Int64BitsToDouble(result.List[1])),
            _ => result.Bits,
        };
    }

    [SkipLocalsInit]
    private static int Run(string name, ReadOnlySpan<Argument> arguments, NativeValue* results)
    {
        var target = OperatorTable.Find(name);
        var slotCount = 0;
        foreach (ref readonly var argument in arguments)
        {
            slotCount += argument.Slots;
        }

        // Pinned: the native side reads the slots through pointers.
        var slots = slotCount <= StackSlots ? stackalloc long[StackSlots] : GC.AllocateUninitializedArray<long>(slotCount, pinned: true);
        var values = stackalloc NativeValue[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var length = arguments[i].Slots;
            values[i] = arguments[i].Write(slots[..length]);
            slots = slots[length..];
        }

        var count = NativeMethods.OperatorCall(target, values, arguments.Length, results, MaximumResults);
        foreach (ref readonly var argument in arguments)
        {
            GC.KeepAlive(argument.Reference);
        }

        return NativeMethods.Check(count);
    }

    private static void Release(in NativeValue value)
    {
        if (value.Tag == Tag.Tensor)
        {
            NativeMethods.TensorFree((nint)value.Bits);
        }
        else if (value.Tag == Tag.TensorList)
        {
            foreach (var handle in value.List)
            {
                NativeMethods.TensorFree((nint)handle);
            }
        }
    }

    [InlineArray(16)]
    private struct ArgumentBuffer
    {
        private Argument _first;
    }
}
