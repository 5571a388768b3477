namespace Timbre.Plugins.Models;

/// <summary>Which network is loaded, and whether it learns.</summary>
public sealed record TorchScriptOptions
{
    /// <summary>The file that torch.jit.save wrote; a relative path starts at the pipeline's folder, and the bundle carries the file.</summary>
    [Shorthand]
    [CarriedFile(IsCode = true)]
    public required string File { get; init; }

    /// <summary>
    /// Whether the network stays as it was saved: no weight changes, and it is in evaluation mode even while training, so that dropout rests.
    /// </summary>
    public bool Frozen { get; init; }
}
