using static TorchSharp.torch;

namespace Timbre;

/// <summary>What a .safetensors file holds.</summary>
/// <param name="Tensors">The tensors by name, on the CPU; they belong to the dispose scope in which the file was loaded.</param>
/// <param name="Metadata">The file's own notes, text by name.</param>
public sealed record SafetensorsFile(IReadOnlyDictionary<string, Tensor> Tensors, IReadOnlyDictionary<string, string> Metadata);
