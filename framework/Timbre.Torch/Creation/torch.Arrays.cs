using System.Numerics;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of the array's shape with its elements, which are copied.</summary>
    /// <exception cref="NotSupportedException">The array's element type has no element type of tensors.</exception>
    public static Tensor from_array(Array rawArray, Device? device = null) => from_array(rawArray, null, device);

    /// <summary>A tensor of the array's shape with its elements, which are copied and converted.</summary>
    /// <exception cref="NotSupportedException">The array's element type has no element type of tensors.</exception>
    public static Tensor from_array(
        Array rawArray, ScalarType? dtype, Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        ArgumentNullException.ThrowIfNull(rawArray);
        return ScalarTypeOf(rawArray.GetType().GetElementType()!) switch
        {
            ScalarType.Float32 => Create.FromArray<float>(rawArray, dtype, device, requires_grad, names),
            ScalarType.Float64 => Create.FromArray<double>(rawArray, dtype, device, requires_grad, names),
            ScalarType.Int64 => Create.FromArray<long>(rawArray, dtype, device, requires_grad, names),
            ScalarType.Int32 => Create.FromArray<int>(rawArray, dtype, device, requires_grad, names),
            ScalarType.Int16 => Create.FromArray<short>(rawArray, dtype, device, requires_grad, names),
            ScalarType.Int8 => Create.FromArray<sbyte>(rawArray, dtype, device, requires_grad, names),
            ScalarType.Byte => Create.FromArray<byte>(rawArray, dtype, device, requires_grad, names),
            ScalarType.Bool => Create.FromArray<bool>(rawArray, dtype, device, requires_grad, names),
            ScalarType.Float16 => Create.FromArray<Half>(rawArray, dtype, device, requires_grad, names),
            ScalarType.BFloat16 => Create.FromArray<BFloat16>(rawArray, dtype, device, requires_grad, names),
            ScalarType.ComplexFloat32 => Create.FromArray<(float, float)>(rawArray, dtype, device, requires_grad, names),
            _ => Create.FromArray<Complex>(rawArray, dtype, device, requires_grad, names),
        };
    }

    /// <summary>
    /// A tensor of one dimension with <paramref name="count"/> elements of the array (all that are left where it is negative)
    /// from <paramref name="offset"/> on, copied.
    /// </summary>
    /// <exception cref="ArgumentException">The array has no such elements.</exception>
    public static Tensor frombuffer(Array rawArray, ScalarType dtype, long count = -1, long offset = 0, bool requires_grad = false)
    {
        ArgumentNullException.ThrowIfNull(rawArray);
        var length = rawArray.LongLength;
        if (offset < 0 || offset >= length || count > length - offset)
        {
            throw new ArgumentException(
                $"An array of {length} elements has no {(count < 0 ? "element" : $"{count} elements")} from number {offset} on.",
                nameof(rawArray));
        }

        using var all = from_array(rawArray);
        using var flat = all.reshape(-1);
        using var part = flat.narrow(0, offset, count < 0 ? length - offset : count);
        return part.to(dtype, copy: true).requires_grad_(requires_grad);
    }
}
