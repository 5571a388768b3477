using static TorchSharp.torch;

namespace Timbre.Torch.Tests.NN;

/// <summary>Values that tools/reference saved from PyTorch.</summary>
internal sealed class Reference
{
    private readonly IReadOnlyDictionary<string, Tensor> _tensors;

    public Reference(string name) =>
        _tensors = Safetensors.Load(Path.Combine(AppContext.BaseDirectory, "torch-nn", name + ".safetensors")).Tensors;

    public Tensor this[string key] => _tensors[key];

    /// <summary>The tensors whose names begin with a path, under the rest of their names.</summary>
    public Dictionary<string, Tensor> Under(string path) => _tensors
        .Where(entry => entry.Key.StartsWith(path + "/", StringComparison.Ordinal))
        .ToDictionary(entry => entry.Key[(path.Length + 1)..], entry => entry.Value);

    /// <summary>The tensors path/0, path/1 and so on.</summary>
    public Tensor[] List(string path) => [.. Under(path).OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value)];

    /// <summary>
    /// Within 1e-5 of the greatest expected value, element by element: PyTorch's own sums differ by as much between thread counts.
    /// </summary>
    public static void ShouldBeClose(Tensor actual, Tensor expected, string what, double tolerance = 1e-5)
    {
        actual.shape.ShouldBe(expected.shape, what);
        actual.dtype.ShouldBe(expected.dtype, what);
        if (expected.numel() == 0)
        {
            return;
        }

        using var scope = NewDisposeScope();
        using var _ = no_grad();
        var wanted = expected.to(ScalarType.Float64);
        var off = (actual.to(ScalarType.Float64) - wanted).abs().max().item<double>();
        off.ShouldBeLessThanOrEqualTo(tolerance * Math.Max(1, wanted.abs().max().item<double>()), what);
    }

    /// <summary>Runs a module on a case's inputs and compares its outputs, gradients and buffers with the saved ones.</summary>
    public void Check(string name, nn.Module module, Func<Tensor[], Tensor[]> forward)
    {
        if (Under($"{name}/state") is { Count: > 0 } state)
        {
            module.load_state_dict(state);
        }

        var inputs = List($"{name}/input").Select(input => input.clone()).ToArray();
        foreach (var input in inputs.Where(input => input.is_floating_point()))
        {
            input.requires_grad_();
        }

        var outputs = forward(inputs);
        var expected = List($"{name}/output");
        outputs.Length.ShouldBe(expected.Length);
        for (var i = 0; i < outputs.Length; i++)
        {
            ShouldBeClose(outputs[i], expected[i], $"output {i} of {name}");
        }

        autograd.backward(outputs, List($"{name}/output-gradient"));
        foreach (var (i, gradient) in Under($"{name}/input-gradient"))
        {
            ShouldBeClose(inputs[int.Parse(i)].grad!, gradient, $"gradient of input {i} of {name}");
        }

        foreach (var (key, gradient) in Under($"{name}/gradient"))
        {
            ShouldBeClose(module.get_parameter(key)!.grad!, gradient, $"gradient of {key} of {name}");
        }

        foreach (var (key, buffer) in Under($"{name}/after"))
        {
            ShouldBeClose(module.get_buffer(key)!, buffer, $"buffer {key} of {name}");
        }
    }
}
