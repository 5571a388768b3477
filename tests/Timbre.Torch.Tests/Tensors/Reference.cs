using System.Text.Json;
using static TorchSharp.torch;

namespace Timbre.Torch.Tests.Tensors;

/// <summary>Arrays saved from PyTorch by <c>tools/reference/torch_tensors.py</c>.</summary>
internal static class Reference
{
    private static readonly JsonElement s_root =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "torch", "tensors.json"))).RootElement;

    public static Tensor Input(string name) => Read(s_root.GetProperty("inputs").GetProperty(name));

    public static Tensor Case(string name) => Read(s_root.GetProperty("cases").GetProperty(name));

    public static IEnumerable<string> Cases => s_root.GetProperty("cases").EnumerateObject().Select(property => property.Name);

    /// <summary>Same shape and element type, and every element within the tolerance of floating-point rounding.</summary>
    public static void ShouldBeCase(this Tensor actual, string name)
    {
        var stored = s_root.GetProperty("cases").GetProperty(name);
        actual = actual.is_complex() ? actual.resolve_conj().view_as_real() : actual;
        var expected = Read(stored);
        actual.shape.ShouldBe(expected.shape, name);
        actual.dtype.ShouldBe(expected.dtype, name);
        var tolerance = expected.dtype == ScalarType.Float32 ? 1e-6 : 1e-12;
        var got = actual.to_type(ScalarType.Float64).contiguous().data<double>().ToArray();
        var wanted = expected.to_type(ScalarType.Float64).data<double>().ToArray();
        for (var i = 0; i < got.Length; i++)
        {
            got[i].ShouldBe(wanted[i], tolerance * Math.Max(1, Math.Abs(wanted[i])), $"{name}, element {i}");
        }
    }

    private static Tensor Read(JsonElement stored)
    {
        var shape = stored.GetProperty("shape").EnumerateArray().Select(length => length.GetInt64()).ToArray();
        var values = stored.GetProperty("values").EnumerateArray().Select(value => value.GetDouble()).ToArray();
        var type = stored.GetProperty("type").GetString() switch
        {
            "float64" => ScalarType.Float64,
            "float32" => ScalarType.Float32,
            "int64" => ScalarType.Int64,
            "bool" => ScalarType.Bool,
            var other => throw new InvalidDataException($"Element type {other} has no managed name here."),
        };
        return tensor(values, shape, type);
    }
}
