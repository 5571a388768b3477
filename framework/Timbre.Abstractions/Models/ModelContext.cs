namespace Timbre;

/// <summary>What a model is built for.</summary>
/// <param name="Input">The shape of one item at the model's entrance.</param>
/// <param name="ClassCount">The number of labels, which is the number of logits.</param>
public sealed record ModelContext(SignalShape Input, int ClassCount);
