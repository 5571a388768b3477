using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Testing;

/// <summary>Signals to feed a plugin with: three items of different lengths, and what else can happen to one.</summary>
internal static class Example
{
    private const double SampleRate = 16000;
    private const double FrameRate = 100;

    private static readonly string[] Speakers = ["anna", "ben", "anna"];

    /// <summary>One signal of each kind, made in the current dispose scope.</summary>
    public static IReadOnlyList<Signal> OfEachKind() =>
    [
        Signal.Waveform(Noise(3, 16000).mul(0.2), torch.tensor([16000L, 14000L, 11500L]), SampleRate).ZeroBeyondLengths() with { Groups = Speakers },
        Signal.FeatureMap(Noise(3, 1, 40, 100).abs(), torch.tensor([100L, 87L, 70L]), FrameRate).ZeroBeyondLengths() with { Groups = Speakers },
        Signal.Vector(Noise(3, 16).abs()) with { Groups = Speakers },
    ];

    /// <summary>
    /// A batch of items of the given shape, of different lengths where there is a time axis, made in the current dispose scope.
    /// </summary>
    public static Signal OfShape(SignalShape shape)
    {
        if (shape.Kind == SignalKind.Vector)
        {
            return Signal.Vector(Noise([3, .. shape.Dimensions])) with { Groups = Speakers };
        }

        var time = shape.Dimensions[^1];
        var lengths = torch.tensor([time, Math.Max(1, time * 7 / 8), Math.Max(1, time * 3 / 4)]);
        return new Signal(Noise([3, .. shape.Dimensions]), lengths, shape.Rate, shape.Kind) { Groups = Speakers }.ZeroBeyondLengths();
    }

    /// <summary>Inputs at the edges of what is valid, of the shape of <paramref name="example"/>.</summary>
    public static IEnumerable<(string Name, Signal Signal)> Extremes(Signal example)
    {
        var silence = example.Values.zeros_like();
        var impulse = silence.clone();
        impulse.select(-1, impulse.shape[^1] / 2).fill_(1);
        yield return ("silence", example with { Values = silence });
        yield return ("full scale", example with { Values = silence.ones_like() });
        yield return ("an impulse", example with { Values = impulse });
        if (example.Kind == SignalKind.Waveform)
        {
            yield return ("negative full scale", example with { Values = silence.ones_like().neg() });
        }
    }

    /// <summary>The same valid part with loud noise beyond each item's length.</summary>
    public static Signal WithNoiseBeyondLengths(Signal example) => example.Kind == SignalKind.Vector
        ? example
        : example with { Values = torch.where(example.BroadcastMask(), example.Values, Noise(example.Values.shape).mul(50)) };

    /// <summary>One item of a batch, with the batch's padding.</summary>
    public static Signal Item(Signal batch, long index) =>
        batch with
        {
            Values = batch.Values.narrow(0, index, 1),
            Lengths = batch.Lengths.narrow(0, index, 1),
            Groups = batch.Groups is { } groups ? [groups[(int)index]] : null,
        };

    /// <summary>One item of a batch, cut to its own length.</summary>
    public static Signal TrimmedItem(Signal batch, long index)
    {
        var item = Item(batch, index);
        return batch.Kind == SignalKind.Vector ? item : item with { Values = Valid(item, 0).unsqueeze(0) };
    }

    /// <summary>The valid part of an item: <c>[time]</c>, <c>[channel, frequency, time]</c> or <c>[feature]</c>.</summary>
    public static Tensor Valid(Signal batch, long index)
    {
        var item = batch.Values.select(0, index);
        return batch.Kind == SignalKind.Vector ? item : item.narrow(-1, 0, batch.Lengths[index].item<long>());
    }

    /// <summary>Standard normal numbers, always the same for the same shape.</summary>
    public static Tensor Noise(params long[] shape)
    {
        var values = new float[shape.Aggregate(1L, (product, size) => product * size)];
        new RandomStream(seed: 1, epoch: 0, sample: values.Length, stage: 0).FillNormal(values);
        return torch.tensor(values, shape);
    }
}
