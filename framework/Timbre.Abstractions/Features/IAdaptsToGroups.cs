namespace Timbre;

/// <summary>A fitted feature extractor that learns something of each group, such as the mean of each speaker, and can learn it of new groups.</summary>
/// <remarks>
/// A group that the training split does not hold is adapted to: its recordings are read without their labels before they are turned into
/// features. What adapting learns is not part of <see cref="IFittedFeatureExtractor.State"/>, so a saved model holds the training split alone.
/// </remarks>
public interface IAdaptsToGroups : IFittedFeatureExtractor
{
    /// <summary>Whether the options given make the output depend on <see cref="Signal.Groups"/>.</summary>
    bool NeedsGroups { get; }

    /// <summary>Whether the training split held the group; always true where <see cref="NeedsGroups"/> is false.</summary>
    /// <param name="group">The group's name.</param>
    bool Knows(string group);

    /// <summary>Learns groups that the training split does not hold, in place of those of an earlier call; items of all others are passed over.</summary>
    /// <param name="recordings">
    /// In order, as they arrive at this stage; a batch's tensors end when the next one is asked for. Each reading is a pass over the recordings.
    /// </param>
    void Adapt(IEnumerable<Signal> recordings);
}
