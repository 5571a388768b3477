namespace Timbre;

/// <summary>Changes training signals at random, so that a model learns what does not matter.</summary>
/// <remarks>
/// Drawing is separate from applying: parameters come from the <see cref="AugmentContext"/> first, one for each item, and the rest is a
/// pure function
/// of signal and parameters. One instance serves a whole run and is called by one thread at a time. It throws <see cref="StageException"/>
/// for a signal that it cannot take.
/// </remarks>
public interface IAugmenter
{
    /// <summary>
    /// Whether an item's result depends on the other items of its batch, as in mixup; false unless said otherwise.
    /// </summary>
    bool MixesItems => false;

    /// <summary>Returns the changed signal; items of the batch are independent of each other unless <see cref="MixesItems"/>.</summary>
    /// <param name="input">Waveforms <c>[batch, time]</c> or feature maps <c>[batch, channel, frequency, time]</c>.</param>
    /// <param name="context">The only source of randomness.</param>
    Signal Apply(Signal input, AugmentContext context);
}
