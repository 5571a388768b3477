using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters;

/// <summary>What augmenters do with the valid parts of signals.</summary>
internal static class SignalParts
{
    /// <summary>Lets what a stage made outlive its dispose scope; what it was given stays where it is.</summary>
    public static Signal HandOn(this Signal result, Signal input)
    {
        if (!ReferenceEquals(result.Values, input.Values))
        {
            result.Values.MoveToOuterDisposeScope();
        }

        if (!ReferenceEquals(result.Lengths, input.Lengths))
        {
            result.Lengths.MoveToOuterDisposeScope();
        }

        return result;
    }

    /// <summary>Changes some items of a batch, as a batch of their own with streams of their own, and leaves the others as they are.</summary>
    /// <param name="input">The whole batch.</param>
    /// <param name="items">The positions of the items, in rising order.</param>
    /// <param name="context">The context of the batch.</param>
    /// <param name="change">From the items and their context to items of the same shape.</param>
    /// <param name="index">The number of the nested context.</param>
    public static Signal ForItems(
        this Signal input, IReadOnlyList<long> items, AugmentContext context, Func<Signal, AugmentContext, Signal> change, int index = 0)
    {
        if (items.Count == 0)
        {
            return input;
        }

        var nested = context.Nested(index, items);
        if (items.Count == input.BatchSize)
        {
            return change(input, nested);
        }

        var positions = tensor(items.ToArray(), device: input.Values.device);
        var changed = change(
            input with { Values = input.Values.index_select(0, positions), Lengths = input.Lengths.index_select(0, positions) }, nested);
        return input with
        {
            Values = input.Values.index_copy(0, positions, changed.Values),
            Lengths = input.Lengths.index_copy(0, positions, changed.Lengths),
        };
    }

    /// <summary>Lets how labels were mixed outlive the dispose scope of a group of augmenters.</summary>
    public static void HandOnLabels(this AugmentContext context)
    {
        foreach (var mix in context.LabelMixes)
        {
            mix.Partner.MoveToOuterDisposeScope();
            mix.Share.MoveToOuterDisposeScope();
        }
    }

    /// <summary>The signal with <paramref name="changed"/> for its valid part, and what it has beyond.</summary>
    public static Signal Within(this Signal signal, Tensor changed) =>
        signal with { Values = where(signal.BroadcastMask(), changed, signal.Values) };

    /// <summary>The root of the mean power of each item's valid part of a waveform, <c>[batch]</c>.</summary>
    public static Tensor Rms(this Signal wave)
    {
        var clean = wave.ZeroBeyondLengths().Values;
        return clean.mul(clean).sum(1).div(wave.Lengths.clamp_min(1)).sqrt();
    }

    /// <summary>Other values <c>[batch, time]</c>, made as loud as a waveform is, both over its valid part.</summary>
    public static Tensor AtItsLevel(this Signal wave, Tensor values) =>
        values.mul(wave.Rms().div((wave with { Values = values }).Rms().clamp_min(1e-20)).unsqueeze(1));

    /// <summary>What noise is multiplied by to lie so many dB <c>[batch]</c> below a waveform, both over its valid part, <c>[batch]</c>.</summary>
    public static Tensor NoiseFactor(this Signal wave, Signal noise, Tensor ratio) =>
        wave.Rms().div(noise.Rms().clamp_min(1e-20)).mul(ratio.mul(-Math.Log(10) / 20).exp());

    /// <summary>A drawn tensor of integers as numbers of the program.</summary>
    public static long[] Numbers(this Tensor integers) => integers.cpu().data<long>().ToArray();
}
