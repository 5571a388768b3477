namespace Timbre;

/// <summary>What one layer of a network gives, and what it costs.</summary>
/// <param name="Name">The layer's name in the pipeline.</param>
/// <param name="Location">Where the pipeline declares it.</param>
/// <param name="Output">The shape of one item behind the layer.</param>
/// <param name="ParameterCount">How many numbers the layer learns; for a layer of branches, all of them together.</param>
public sealed record LayerDescription(string Name, SourceLocation Location, SignalShape Output, long ParameterCount);
