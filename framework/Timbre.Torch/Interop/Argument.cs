using System.Runtime.CompilerServices;

namespace TorchSharp.Interop;

/// <summary>An operator's argument, made by the implicit conversions below; a null stands for the schema's <c>None</c>.</summary>
internal readonly struct Argument
{
    private Argument(Tag tag, long bits, object? reference = null, int extra = 0)
    {
        Tag = tag;
        Bits = bits;
        Reference = reference;
        Extra = extra;
    }

    public Tag Tag { get; }

    public long Bits { get; }

    public int Extra { get; }

    public object? Reference { get; }

    /// <summary>The eight-byte slots that the argument needs beside its own value.</summary>
    public int Slots => Reference is null ? 0 : Tag switch
    {
        Tag.IntList or Tag.DoubleList or Tag.BoolList => Unsafe.As<Array>(Reference).Length,
        Tag.TensorList => Unsafe.As<torch.Tensor?[]>(Reference).Length,
        Tag.String => Unsafe.As<string>(Reference).Length,
        Tag.Complex => 2,
        _ => 0,
    };

    public static implicit operator Argument(torch.Tensor? value) =>
        value is null ? default : new(Tag.Tensor, value.Handle, value);

    public static implicit operator Argument(long value) => new(Tag.Int, value);

    public static implicit operator Argument(int value) => new(Tag.Int, value);

    public static implicit operator Argument(bool value) => new(Tag.Bool, value ? 1 : 0);

    public static implicit operator Argument(double value) => new(Tag.Double, BitConverter.DoubleToInt64Bits(value));

    public static implicit operator Argument(bool? value) => value is { } given ? given : default(Argument);

    public static implicit operator Argument(long? value) => value is { } given ? given : default(Argument);

    public static implicit operator Argument(double? value) => value is { } given ? given : default(Argument);

    public static implicit operator Argument(torch.ScalarType value) => new(Tag.Int, (long)value);

    public static implicit operator Argument(torch.ScalarType? value) => value is { } given ? given : default(Argument);

    public static implicit operator Argument(torch.Device? value) =>
        value is null ? default : new(Tag.Device, (long)value.type, null, value.index);

    public static implicit operator Argument(Scalar? value) => value switch
    {
        null => default,
        { IsComplex: true } => new(Tag.Complex, 0, value),
        { IsFloatingPoint: true } => value.Real,
        { IsBool: true } => value.Integer != 0,
        _ => value.Integer,
    };

    public static implicit operator Argument(torch.Generator? value) =>
        value is null ? default : new(Tag.Generator, value.Handle, value);

    public static implicit operator Argument(string? value) => value is null ? default : new(Tag.String, 0, value);

    public static implicit operator Argument(long[]? value) => value is null ? default : new(Tag.IntList, 0, value);

    public static implicit operator Argument(ReadOnlySpan<long> value) => new(Tag.IntList, 0, value.ToArray());

    public static implicit operator Argument(double[]? value) => value is null ? default : new(Tag.DoubleList, 0, value);

    public static implicit operator Argument(bool[]? value) => value is null ? default : new(Tag.BoolList, 0, value);

    public static implicit operator Argument(torch.Tensor?[]? value) =>
        value is null ? default : new(Tag.TensorList, 0, value);

    /// <summary>The argument for the native side; <paramref name="slots"/> is <see cref="Slots"/> long and stays where it is.</summary>
    public unsafe NativeValue Write(Span<long> slots)
    {
        var value = new NativeValue { Tag = Tag, Length = Extra, Bits = Bits };
        if (slots.IsEmpty)
        {
            return value;
        }

        value.Length = slots.Length;
        value.Bits = (long)Unsafe.AsPointer(ref slots[0]);
        switch (Tag)
        {
            case Tag.IntList:
                Unsafe.As<long[]>(Reference!).CopyTo(slots);
                break;
            case Tag.DoubleList:
                Unsafe.As<double[]>(Reference!).CopyTo(System.Runtime.InteropServices.MemoryMarshal.Cast<long, double>(slots));
                break;
            case Tag.BoolList:
                var flags = Unsafe.As<bool[]>(Reference!);
                for (var i = 0; i < flags.Length; i++)
                {
                    slots[i] = flags[i] ? 1 : 0;
                }

                break;
            case Tag.TensorList:
                var tensors = Unsafe.As<torch.Tensor?[]>(Reference!);
                for (var i = 0; i < tensors.Length; i++)
                {
                    slots[i] = tensors[i]?.Handle ?? 0;
                }

                break;
            case Tag.Complex:
                var scalar = Unsafe.As<Scalar>(Reference!);
                slots[0] = BitConverter.DoubleToInt64Bits(scalar.Real);
                slots[1] = BitConverter.DoubleToInt64Bits(scalar.Imaginary);
                break;
            case Tag.String:
                // A slot per character is room enough for UTF-8's at most three bytes of each.
                value.Length = System.Text.Encoding.UTF8.GetBytes(
                    Unsafe.As<string>(Reference!), System.Runtime.InteropServices.MemoryMarshal.AsBytes(slots));
                break;
        }

        return value;
    }
}
