namespace Timbre.Plugins.Models.Tests;

/// <summary>Tests that set torch's seed run one after another, since its generator is everybody's.</summary>
[CollectionDefinition("torch's generator", DisableParallelization = true)]
public sealed class TorchGenerator;
