using System.Numerics;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of the array's shape with a copy of its elements.</summary>
    public static Tensor as_tensor(Array data, ScalarType? dtype = null, Device? device = null) => from_array(data, dtype, device, false);

    /// <summary>The tensor, of that type and on that device where they are given.</summary>
    public static Tensor as_tensor(Tensor data, ScalarType? dtype = null, Device? device = null) =>
        data.to(dtype ?? data.dtype, device ?? data.device);

    /// <summary>A tensor of one dimension with a copy of the elements.</summary>
    public static Tensor as_tensor(IList<bool> rawArray, ScalarType? dtype = null, Device? device = null) =>
        Create.FromList(rawArray, [rawArray.Count], dtype, device, false);

    /// <summary>A tensor of one dimension with a copy of the elements.</summary>
    public static Tensor as_tensor(bool[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        Create.FromList(rawArray, [rawArray.Length], dtype, device, false);

    /// <summary>A tensor of one dimension with a copy of the elements.</summary>
    public static Tensor as_tensor(IList<byte> rawArray, ScalarType? dtype = null, Device? device = null) =>
        Create.FromList(rawArray, [rawArray.Count], dtype, device, false);

    /// <summary>A tensor of one dimension with a copy of the elements.</summary>
    public static Tensor as_tensor(byte[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        Create.FromList(rawArray, [rawArray.Length], dtype, device, false);

    /// <summary>A tensor of one dimension with a copy of the elements.</summary>
    public static Tensor as_tensor(IList<sbyte> rawArray, ScalarType? dtype = null, Device? device = null) =>
        Create.FromList(rawArray, [rawArray.Count], dtype, device, false);

    /// <summary>A tensor of one dimension with a copy of the elements.</summary>
    public static Tensor as_tensor(sbyte[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        Create.FromList(rawArray, [rawArray.Length], dtype, device, false);

    /// <summary>A tensor of one dimension with a copy of the elements.</summary>
    public static Tensor as_tensor(IList<short> rawArray, ScalarType? dtype = null, Device? device = null) =>
        Create.FromList(rawArray, [rawArray.Count], dtype, device, false);

    /// <summary>A tensor of one dimension with a copy of the elements.</summary>
    public static Tensor as_tensor(short[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        Create.FromList(rawArray, [rawArray.Length], dtype, device, false);

    /// <summary>A tensor of one dimension with a copy of the elements.</summary>
    public static Tensor as_tensor(IList<int> rawArray, ScalarType? dtype = null, Device? device = null) =>
        Create.FromList(rawArray, [rawArray.Count], dtype, device, false);

    /// <summary>A tensor of one dimension with a copy of the elements.</summary>
    public static Tensor as_tensor(int[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        Create.FromList(rawArray, [rawArray.Length], dtype, device, false);

    /// <summary>A tensor of one dimension with a copy of the elements.</summary>
    public static Tensor as_tensor(IList<long> rawArray, ScalarType? dtype = null, Device? device = null) =>
        Create.FromList(rawArray, [rawArray.Count], dtype, device, false);

    /// <summary>A tensor of one dimension with a copy of the elements.</summary>
    public static Tensor as_tensor(long[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        Create.FromList(rawArray, [rawArray.Length], dtype, device, false);

    /// <summary>A tensor of one dimension with a copy of the elements.</summary>
    public static Tensor as_tensor(IList<float> rawArray, ScalarType? dtype = null, Device? device = null) =>
        Create.FromList(rawArray, [rawArray.Count], dtype, device, false);

    /// <summary>A tensor of one dimension with a copy of the elements.</summary>
    public static Tensor as_tensor(float[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        Create.FromList(rawArray, [rawArray.Length], dtype, device, false);

    /// <summary>A tensor of one dimension with a copy of the elements.</summary>
    public static Tensor as_tensor(IList<double> rawArray, ScalarType? dtype = null, Device? device = null) =>
        Create.FromList(rawArray, [rawArray.Count], dtype, device, false);

    /// <summary>A tensor of one dimension with a copy of the elements.</summary>
    public static Tensor as_tensor(double[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        Create.FromList(rawArray, [rawArray.Length], dtype, device, false);

    /// <summary>A tensor of one dimension with a copy of the elements.</summary>
    public static Tensor as_tensor(IList<(float, float)> rawArray, ScalarType? dtype = null, Device? device = null) =>
        Create.FromList(rawArray, [rawArray.Count], dtype, device, false);

    /// <summary>A tensor of one dimension with a copy of the elements.</summary>
    public static Tensor as_tensor((float, float)[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        Create.FromList(rawArray, [rawArray.Length], dtype, device, false);

    /// <summary>A tensor of one dimension with a copy of the elements.</summary>
    public static Tensor as_tensor(IList<Complex> rawArray, ScalarType? dtype = null, Device? device = null) =>
        Create.FromList(rawArray, [rawArray.Count], dtype, device, false);

    /// <summary>A tensor of one dimension with a copy of the elements.</summary>
    public static Tensor as_tensor(Complex[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        Create.FromList(rawArray, [rawArray.Length], dtype, device, false);

    /// <summary>A tensor of one dimension with a copy of the elements.</summary>
    public static Tensor as_tensor(IList<BFloat16> rawArray, ScalarType? dtype = null, Device? device = null) =>
        Create.FromList(rawArray, [rawArray.Count], dtype, device, false);

    /// <summary>A tensor of one dimension with a copy of the elements.</summary>
    public static Tensor as_tensor(BFloat16[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        Create.FromList(rawArray, [rawArray.Length], dtype, device, false);
}
