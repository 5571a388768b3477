using TorchSharp;

namespace Timbre.Plugins.Augmenters;

/// <summary>An augmenter of signals of one kind, which changes a share of them.</summary>
/// <param name="kind">What it takes.</param>
/// <param name="probability">The share of the items that are changed, in [0, 1].</param>
public abstract class SignalAugmenter(SignalKind kind, double probability) : IAugmenter
{
    /// <inheritdoc/>
    public Signal Apply(Signal input, AugmentContext context)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(context);
        input.Require(kind, kind == SignalKind.Waveform
            ? "Place it under augment, before any stage that turns waveforms into features."
            : "Place it under augment_features, with a stage under features that gives feature maps.");
        using var scope = torch.NewDisposeScope();
        var changed = probability < 1
            ? input.ForItems(context.ChosenItems(probability), context, Change)
            : Change(input, context);
        return changed.HandOn(input);
    }

    /// <summary>Changes all items; the shape of the values stays as it is, and what is made here ends with the caller's scope.</summary>
    /// <param name="input">A signal of the right kind.</param>
    /// <param name="context">The only source of randomness.</param>
    protected abstract Signal Change(Signal input, AugmentContext context);
}
