using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Testing;

/// <summary>The promises that models and layers share: about their parameters, and about the independence of items.</summary>
/// <param name="build">Builds the network anew, with the seed set by the caller.</param>
/// <param name="call">Runs a network on a batch: logits, or a layer's output.</param>
/// <param name="input">A batch of several items, of different lengths where there is a time axis.</param>
/// <param name="findings">Where breaches go.</param>
internal sealed class ModuleChecks(Func<nn.Module> build, Func<nn.Module, Signal, Signal> call, Signal input, FindingList findings)
{
    /// <summary>Runs the checks.</summary>
    /// <param name="ignoresPadding">Whether padding is claimed to have no influence.</param>
    /// <param name="passesGradients">Whether something that learns may come before.</param>
    public void Run(bool ignoresPadding, bool passesGradients)
    {
        findings.Check("building uses the seed and nothing else", Seeded);
        findings.Check("gradients reach all parameters", Gradients);
        if (passesGradients)
        {
            findings.Check("gradients pass through to what came before", PassedGradients);
        }

        findings.Check("in evaluation the same input gives the same output", () => Evaluation((network, expected) =>
            Difference.Exact(expected.Values, call(network, input).Values) is { } difference ? $"a second call {difference}" : null));
        findings.Check("in evaluation items do not depend on each other", () => Evaluation(Alone));
        findings.Check("the input is left untouched", () => Evaluation(Untouched));
        findings.Check("silence, full scale and impulses give finite numbers", () => Evaluation(Finite));
        findings.Check("saved parameters give the same network", () => Evaluation(RoundTrip));
        if (ignoresPadding)
        {
            findings.Check("what lies beyond an item's length has no influence", () => Evaluation((network, expected) =>
                Difference.Close(expected, call(network, Example.WithNoiseBeyondLengths(input))) is { } difference
                    ? $"with noise in place of the padding {difference}"
                    : null));
        }
    }

    private nn.Module Build(long seed = 11)
    {
        torch.manual_seed(seed);
        return build();
    }

    private string? Evaluation(Func<nn.Module, Signal, string?> check)
    {
        using var network = Build();
        network.eval();
        using var gradients = torch.no_grad();
        return check(network, call(network, input));
    }

    private string? Seeded()
    {
        using var first = Build();
        using var second = Build();
        var other = second.state_dict();
        foreach (var (name, value) in first.state_dict())
        {
            if (Difference.Exact(value, other[name]) is { } difference)
            {
                return $"{name}, built twice after the same seed, {difference}";
            }
        }

        return null;
    }

    private string? Gradients()
    {
        using var network = Build();
        if (!network.named_parameters().Any(pair => pair.parameter.requires_grad))
        {
            return null;
        }

        Backward(network, input);
        foreach (var (name, parameter) in network.named_parameters().Where(pair => pair.parameter.requires_grad))
        {
            if (parameter.grad is not { } gradient)
            {
                return $"{name} has no gradient; the output does not depend on it";
            }

            if (!gradient.isfinite().all().item<bool>())
            {
                return $"the gradient of {name} is NaN or infinite";
            }
        }

        return null;
    }

    private string? PassedGradients()
    {
        using var network = Build();
        var values = input.Values.detach().clone().requires_grad_();
        Backward(network, input with { Values = values });
        return values.grad is null ? "the input has no gradient" : null;
    }

    private void Backward(nn.Module network, Signal signal)
    {
        network.train();
        var output = call(network, signal).Values;
        output.mul(Example.Noise(output.shape)).sum().backward();
    }

    private string? Alone(nn.Module network, Signal expected)
    {
        for (var i = 0L; i < input.BatchSize; i++)
        {
            if (Difference.Close(Example.Item(expected, i), call(network, Example.Item(input, i))) is { } difference)
            {
                return $"item {i} of the batch, alone: {difference}";
            }
        }

        return null;
    }

    private string? Untouched(nn.Module network, Signal expected)
    {
        var before = input.Values.clone();
        call(network, input);
        return Difference.Exact(before, input.Values) is { } difference ? $"the input {difference} after the call" : null;
    }

    private string? Finite(nn.Module network, Signal expected)
    {
        foreach (var (name, signal) in Example.Extremes(input))
        {
            if (!call(network, signal).Values.isfinite().all().item<bool>())
            {
                return $"{name} gives NaN or infinity";
            }
        }

        return null;
    }

    private string? RoundTrip(nn.Module network, Signal expected)
    {
        var saved = network.state_dict().ToDictionary(pair => pair.Key, pair => pair.Value.clone());
        using var other = Build(seed: 12);
        other.load_state_dict(saved);
        other.eval();
        return Difference.Exact(expected.Values, call(other, input).Values) is { } difference
            ? $"another network with the same state: its output {difference}"
            : null;
    }
}
