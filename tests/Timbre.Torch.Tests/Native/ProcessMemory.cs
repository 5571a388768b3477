namespace Timbre.Torch.Tests.Native;

/// <summary>Tests of the memory of the whole process, beside which no others may take any.</summary>
[CollectionDefinition("the process's memory", DisableParallelization = true)]
public sealed class ProcessMemory;
