using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Testing;

/// <summary>The promises of an augmenter, for one example signal that it takes.</summary>
internal sealed class AugmenterChecks(IAugmenter augmenter, IAugmenter? never, Signal example, FindingList findings)
{
    private const int Items = 12;

    // Far apart, so that an index used as an offset would show.
    private readonly long[] _samples = [.. Enumerable.Range(0, (int)example.BatchSize).Select(i => 1000L + (37 * i))];

    public void Run()
    {
        var expected = Apply(example, _samples);
        findings.Check("kind, rate and shape are kept", () => Form(expected));
        findings.Check("the same draws give the same output", () =>
            Difference.Exact(expected.Values, Apply(example, _samples).Values) is { } difference
                ? $"a second call with the same seed, epoch and samples {difference}"
                : null);
        findings.Check("the input is left untouched", () => Untouched());
        if (!augmenter.MixesItems)
        {
            findings.Check("samples and epochs draw differently", () => Variety());
            findings.Check("an item does not depend on its batch", () => Alone(expected));
        }

        findings.Check("silence, full scale and impulses give finite numbers", () => Finite());
        findings.Check("no tensor outlives the dispose scope around a call", () => Leaks());
        if (never is not null)
        {
            findings.Check("with probability 0 nothing changes", () =>
                Difference.Exact(example.Values, never.Apply(example, Context(_samples)).Values) is { } difference
                    ? $"the output {difference}"
                    : null);
        }
    }

    private static AugmentContext Context(long[] samples, long epoch = 3) => new(seed: 7, epoch, samples, stage: 2, CPU);

    private Signal Apply(Signal input, long[] samples, long epoch = 3) => augmenter.Apply(input, Context(samples, epoch));

    private string? Form(Signal output)
    {
        if (output.Kind != example.Kind || output.Rate != example.Rate)
        {
            return FormattableString.Invariant(
                $"a {example.Kind} at {example.Rate} steps per second became a {output.Kind} at {output.Rate}");
        }

        return output.Values.shape.SequenceEqual(example.Values.shape)
            ? SignalForm.Problem(example, output)
            : $"[{string.Join(", ", example.Values.shape)}] became [{string.Join(", ", output.Values.shape)}]";
    }

    private string? Untouched()
    {
        var before = example.Values.clone();
        Apply(example, _samples);
        return Difference.Exact(before, example.Values) is { } difference ? $"the input {difference} after the call" : null;
    }

    /// <summary>Copies of one item under different keys: some must change, and not all alike.</summary>
    private string? Variety()
    {
        var item = Example.Item(example, 0);
        var copies = item with
        {
            Values = torch.cat(Enumerable.Repeat(item.Values, Items).ToArray()),
            Lengths = torch.cat(Enumerable.Repeat(item.Lengths, Items).ToArray()),
        };
        var first = Apply(copies, [.. Enumerable.Range(0, Items).Select(i => (long)i)]).Values;
        if (Difference.Exact(copies.Values, first) is null)
        {
            return $"none of {Items} items was changed; give options that change something";
        }

        if (Enumerable.Range(1, Items - 1).All(i => Difference.Exact(first[0], first[i]) is null))
        {
            return $"{Items} copies of one item, as different samples, all came out alike; draw one parameter for each item";
        }

        var next = Apply(copies, [.. Enumerable.Range(0, Items).Select(i => (long)i)], epoch: 4).Values;
        return Difference.Exact(first, next) is null ? "the next epoch drew the same" : null;
    }

    private string? Alone(Signal expected)
    {
        for (var i = 0; i < example.BatchSize; i++)
        {
            if (Difference.Close(Example.Item(expected, i), Apply(Example.Item(example, i), [_samples[i]])) is { } alone)
            {
                return $"item {i} of the batch, alone: {alone}";
            }

            if (Difference.Close(Example.Item(expected, i), Apply(Example.TrimmedItem(example, i), [_samples[i]])) is { } trimmed)
            {
                return $"item {i}, alone and without padding: {trimmed}";
            }
        }

        return null;
    }

    private string? Finite()
    {
        foreach (var (name, signal) in Example.Extremes(example))
        {
            if (!Apply(signal, _samples).Values.isfinite().all().item<bool>())
            {
                return $"{name} gives NaN or infinity";
            }
        }

        return null;
    }

    private string? Leaks()
    {
        var kept = Lifetime.Kept(() => Apply(example, _samples));
        return kept == 0 ? null : $"{kept} stay alive after each call; work in a dispose scope and detach only what is kept once";
    }
}
