using static TorchSharp.torch;

namespace Timbre.Plugins.Features.Tests;

/// <summary>Small signals that tests share.</summary>
internal static class Signals
{
    /// <summary>Normally distributed numbers, always the same for the same shape and seed.</summary>
    public static Tensor Noise(long[] shape, long seed = 0)
    {
        var values = new float[shape.Aggregate(1L, (product, size) => product * size)];
        new RandomStream(5, 0, seed, 0).FillNormal(values);
        return tensor(values, shape);
    }

    /// <summary>A batch of one waveform, all of it valid.</summary>
    public static Signal Wave(Tensor samples, double rate = 16000) =>
        Signal.Waveform(samples.unsqueeze(0), tensor([samples.shape[0]]), rate);

    /// <summary>Feature maps <c>[batch, 1, row, time]</c> of the given lengths, with rubbish beyond them.</summary>
    public static Signal Map(Tensor values, long[] lengths, double rate = 100)
    {
        var map = Signal.FeatureMap(values, tensor(lengths), rate);
        return map with { Values = values.masked_fill(map.BroadcastMask().logical_not(), 1e6) };
    }
}
