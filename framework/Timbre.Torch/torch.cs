namespace TorchSharp;

/// <summary>PyTorch's <c>torch</c>: tensors, the operators on them, and what they run on.</summary>
/// <remarks>The API is TorchSharp's; the members stand in the folders beside this file, by area.</remarks>
public static partial class torch;
