using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>The module of a layer that pools windows over frequency and time.</summary>
internal sealed class PoolLayer(string name, PoolOptions options, PoolLayer.Pooling pool) : SignalLayer(name)
{
    private readonly (long Frequency, long Time) _size = Extent.Of(options.Size);
    private readonly (long Frequency, long Time) _stride = Extent.Of(options.Stride ?? options.Size);

    /// <summary>Pools <c>[batch, channel, frequency, time]</c>.</summary>
    public delegate Tensor Pooling(Tensor values, (long Frequency, long Time) size, (long Frequency, long Time) stride, bool ceil);

    public override Signal forward(Signal input)
    {
        // Without ceil no valid window touches what lies beyond a length, so there is nothing to hide.
        var values = options.Ceil ? TimeAxis.Zeroed(input) : input.Values;
        return TimeAxis.Slide(input, pool(values, _size, _stride, options.Ceil), _size.Time, _stride.Time, 0, options.Ceil);
    }
}
