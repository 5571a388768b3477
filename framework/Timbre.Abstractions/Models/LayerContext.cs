namespace Timbre;

/// <summary>What a layer is built for.</summary>
/// <param name="Input">The shape of one item at the layer's entrance.</param>
/// <param name="ClassCount">The number of labels.</param>
public sealed record LayerContext(SignalShape Input, int ClassCount);
