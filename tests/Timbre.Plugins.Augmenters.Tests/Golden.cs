using System.Text.Json;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters.Tests;

/// <summary>What tools/reference/augmenters.py wrote, and the input that it was made from.</summary>
internal static class Golden
{
    private static readonly Dictionary<string, float[]> Arrays = JsonSerializer.Deserialize<Dictionary<string, float[]>>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "augmenters", "expected.json")))!;

    public static float[] Expected(string name) => Arrays[name];

    public static Signal Input()
    {
        var values = Enumerable.Range(0, 600).Select(t => (float)((0.2 * Math.Sin(0.003 * t * t)) + (0.1 * Math.Sin(0.05 * t)))).ToArray();
        return Signal.Waveform(torch.tensor(values).unsqueeze(0), torch.tensor([600L]), Waves.SampleRate);
    }

    /// <summary>The largest error by the largest expected value.</summary>
    public static double Error(Tensor actual, string name)
    {
        var expected = torch.tensor(Expected(name));
        actual.shape.ShouldBe(expected.shape);
        return actual.sub(expected).abs().max().item<float>() / expected.abs().max().item<float>();
    }
}
