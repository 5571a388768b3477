using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters;

/// <summary>An augmenter that sends each waveform through a recursive filter of its own.</summary>
/// <param name="options">The drawn frequency and the share of clips.</param>
public abstract class FilterAugmenter(FilterOptions options) : SignalAugmenter(SignalKind.Waveform, options.Probability)
{
    /// <inheritdoc/>
    protected override Signal Change(Signal input, AugmentContext context)
    {
        var filter = Design(options.Draw(context, input.Rate), context, input.Rate);
        return input.Within(filter.Filter(input.ZeroBeyondLengths().Values, filter.Tail()));
    }

    /// <summary>The filters of a batch.</summary>
    /// <param name="frequency">The drawn frequency of each item, in Hz, float64 <c>[batch]</c>.</param>
    /// <param name="context">For further draws.</param>
    /// <param name="rate">Samples per second.</param>
    private protected abstract Biquad Design(Tensor frequency, AugmentContext context, double rate);

    /// <summary>One number for all items, float64 <c>[batch]</c>.</summary>
    private protected static Tensor Fixed(Tensor like, double value) => torch.full_like(like, value);
}
