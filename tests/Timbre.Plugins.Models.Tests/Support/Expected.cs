using System.Text.Json;
using static TorchSharp.torch;

namespace Timbre.Plugins.Models.Tests;

/// <summary>
/// Results of PyTorch, as tools/reference/models.py writes them, and the formula of inputs and parameters that it shares with the tests.
/// </summary>
internal static class Expected
{
    private static readonly JsonElement Results =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "models", "expected.json"))).RootElement;

    /// <summary>The numbers under a name, or under a path such as <c>cnn/training</c>.</summary>
    public static double[] Numbers(string path)
    {
        var numbers = path.Split('/').Aggregate(Results, (element, name) => element.GetProperty(name));
        return [.. numbers.EnumerateArray().Select(number => number.GetDouble())];
    }

    /// <summary>Number i of tensor k is 0.5 sin(0.7 i + k).</summary>
    public static Tensor Wave(int k, params long[] shape)
    {
        var size = shape.Aggregate(1L, (product, dimension) => product * dimension);
        return tensor([.. Enumerable.Range(0, (int)size).Select(i => (float)(0.5 * Math.Sin((0.7 * i) + k)))], shape);
    }

    /// <summary>Gives parameter k, in the order of the module, the values of <see cref="Wave"/> k.</summary>
    public static void Fill(nn.Module module)
    {
        using var quiet = no_grad();
        var k = 0;
        foreach (var parameter in module.parameters())
        {
            parameter.copy_(Wave(k++, parameter.shape));
        }
    }

    public static void ShouldEqual(Tensor actual, string path, double tolerance) => ShouldEqual(actual, Numbers(path), tolerance);

    public static void ShouldEqual(Tensor actual, double[] expected, double tolerance)
    {
        var numbers = actual.detach().contiguous().data<float>().ToArray();
        numbers.Length.ShouldBe(expected.Length);
        for (var i = 0; i < numbers.Length; i++)
        {
            ((double)numbers[i]).ShouldBe(expected[i], tolerance, $"number {i}");
        }
    }
}
