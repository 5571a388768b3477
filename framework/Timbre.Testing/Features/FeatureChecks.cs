using TorchSharp;

namespace Timbre.Testing;

/// <summary>The promises of a feature extractor, for one example signal that it takes.</summary>
/// <param name="create">Makes the plugin anew, or returns the one instance that there is; somebody else disposes it.</param>
/// <param name="createForDisposal">Makes the plugin anew, to be disposed here; null where there is one instance only.</param>
/// <param name="example">A batch of several items, of different lengths where it has a time axis.</param>
/// <param name="findings">Where breaches go.</param>
internal sealed class FeatureChecks(
    Func<IFeatureExtractor> create, Func<IFeatureExtractor>? createForDisposal, Signal example, FindingList findings)
{
    public void Run()
    {
        var feature = Prepared();
        var expected = feature.Extract(example);
        findings.Check("the output has the form of its kind", () => SignalForm.Problem(example, expected));
        findings.Check("the same input gives the same output", () => Repeated(feature, expected));
        findings.Check("the input is left untouched", () => Untouched(feature));
        findings.Check("items do not depend on each other", () => Alone(feature, expected));
        findings.Check("what lies beyond an item's length has no influence", () => Padding(feature, expected));
        findings.Check("silence, full scale and impulses give finite numbers", () => Finite(feature));
        findings.Check("no tensor outlives the dispose scope around a call", () => Leaks(feature));
        findings.Check("disposing the plugin frees what it kept", () => Disposal());
        if (feature is IFittedFeatureExtractor { NeedsFit: true } fitted)
        {
            findings.Check("what was learned survives saving and restoring", () => RoundTrip(fitted, expected));
        }

        if (feature is IAdaptsToGroups { NeedsGroups: true } adapting)
        {
            findings.Check("adapting to new groups leaves what was learned in training alone", () => Adaptation(adapting, expected));
        }
    }

    private IFeatureExtractor Prepared() => Fitted(create());

    private IFeatureExtractor Fitted(IFeatureExtractor feature)
    {
        (feature as IFittedFeatureExtractor)?.Fit([example, example]);
        return feature;
    }

    private string? Repeated(IFeatureExtractor feature, Signal expected) =>
        Difference.Exact(expected.Values, feature.Extract(example).Values) is { } again ? $"a second call {again}"
        : Difference.Exact(expected.Values, Prepared().Extract(example).Values) is { } other ? $"a second instance {other}"
        : null;

    private string? Untouched(IFeatureExtractor feature)
    {
        var (values, lengths) = (example.Values.clone(), example.Lengths.clone());
        feature.Extract(example);
        return Difference.Exact(values, example.Values) is { } difference ? $"the input {difference} after the call"
            : Difference.Exact(lengths, example.Lengths) is { } changed ? $"the input's lengths: {changed} after the call"
            : null;
    }

    private string? Alone(IFeatureExtractor feature, Signal expected)
    {
        for (var i = 0L; i < example.BatchSize; i++)
        {
            if (Difference.Close(Example.Item(expected, i), feature.Extract(Example.Item(example, i))) is { } difference)
            {
                return $"item {i} of the batch, alone: {difference}";
            }
        }

        return null;
    }

    private string? Padding(IFeatureExtractor feature, Signal expected)
    {
        if (Difference.Close(expected, feature.Extract(Example.WithNoiseBeyondLengths(example))) is { } noisy)
        {
            return $"with noise in place of the padding {noisy}";
        }

        for (var i = 0L; i < example.BatchSize; i++)
        {
            if (Difference.Close(Example.Item(expected, i), feature.Extract(Example.TrimmedItem(example, i))) is { } trimmed)
            {
                return $"item {i}, alone and without padding: {trimmed}";
            }
        }

        return null;
    }

    private string? Finite(IFeatureExtractor feature)
    {
        foreach (var (name, signal) in Example.Extremes(example))
        {
            var output = feature.Extract(signal);
            for (var i = 0L; i < output.BatchSize; i++)
            {
                if (!Example.Valid(output, i).isfinite().all().item<bool>())
                {
                    return $"{name} gives NaN or infinity";
                }
            }
        }

        return null;
    }

    private string? Leaks(IFeatureExtractor feature)
    {
        var kept = Lifetime.Kept(() => feature.Extract(example));
        return kept == 0 ? null : $"{kept} stay alive after each call; work in a dispose scope and detach only what is kept once";
    }

    private string? Disposal()
    {
        if (createForDisposal is null)
        {
            return null;
        }

        var kept = Lifetime.Kept(() =>
        {
            var feature = Fitted(createForDisposal());
            feature.Extract(example);
            (feature as IDisposable)?.Dispose();
        });
        return kept == 0 ? null : $"{kept} tensors are alive after Dispose; a plugin that keeps tensors implements IDisposable";
    }

    private string? Adaptation(IAdaptsToGroups adapting, Signal expected)
    {
        const string Stranger = "a stranger";
        if (example.Groups is not { } groups || groups.Any(group => group is null || !adapting.Knows(group)) || adapting.Knows(Stranger))
        {
            return "Knows is not true for the groups of training and false for all others";
        }

        var stranger = example with { Values = example.Values.mul(3).add(1), Groups = [.. groups.Select(_ => Stranger)] };
        var state = adapting.State.ToDictionary(pair => pair.Key, pair => pair.Value.clone());
        var before = adapting.Extract(stranger).Values;
        // Items of known groups among them must be passed over.
        adapting.Adapt([stranger, example with { Values = example.Values.mul(5) }]);
        var known = Difference.Exact(expected.Values, adapting.Extract(example).Values);
        var changed = state.Where(pair => Difference.Exact(pair.Value, adapting.State[pair.Key]) is not null).Select(pair => pair.Key).FirstOrDefault();
        var learned = Difference.Exact(before, adapting.Extract(stranger).Values) is not null;
        adapting.Adapt([]);
        return known is not null ? $"a group of training: the output {known}"
            : changed is not null ? $"{changed} in the state is another"
            : !learned ? "the output for a new group is what it was before adapting to it"
            : Difference.Exact(before, adapting.Extract(stranger).Values) is { } kept ? $"after adapting to nobody, the output for an earlier group {kept}"
            : null;
    }

    private string? RoundTrip(IFittedFeatureExtractor fitted, Signal expected)
    {
        if (fitted.State.Count == 0)
        {
            return "the state is empty after fitting";
        }

        if (fitted.State.FirstOrDefault(pair => pair.Value.device_type != DeviceType.CPU) is { Key: { } name })
        {
            return $"{name} in the state is not on the CPU";
        }

        var saved = fitted.State.ToDictionary(pair => pair.Key, pair => pair.Value.clone());
        var other = (IFittedFeatureExtractor)create();
        // Another fit first: one instance that merely keeps what it learned would pass otherwise.
        other.Fit([example with { Values = example.Values.mul(3).add(1) }]);
        other.Restore(saved);
        foreach (var tensor in saved.Values)
        {
            tensor.Dispose();
        }

        return Difference.Exact(expected.Values, other.Extract(example).Values) is { } difference
            ? $"the restored plugin's output {difference}"
            : null;
    }
}
