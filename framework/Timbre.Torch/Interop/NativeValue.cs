using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>What a <see cref="NativeValue"/> holds; the values are those of <c>timbre::Tag</c>.</summary>
internal enum Tag
{
    None,
    Tensor,
    Int,
    Double,
    Bool,
    Complex,
    String,
    IntList,
    DoubleList,
    BoolList,
    TensorList,
    Device,
    Generator,
}

/// <summary>One argument or result of an operator, as <c>timbre::Value</c> lays it out: lists are a pointer and a length.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeValue
{
    public Tag Tag;
    public int Length;
    public long Bits;

    public readonly double Double => BitConverter.Int64BitsToDouble(Bits);

    public readonly unsafe ReadOnlySpan<long> List => new((void*)Bits, Length);
}
