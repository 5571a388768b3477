namespace Timbre.Engine;

/// <summary>The network has a bundle's weights, and training starts from them.</summary>
/// <param name="Path">The bundle's file.</param>
/// <param name="Sha256">The SHA-256 of its metadata, and through it of all its content.</param>
/// <param name="Name">The name of its pipeline.</param>
/// <param name="Kept">Labels whose outputs start as the bundle's.</param>
/// <param name="Mapped">Labels whose outputs start as the mean of those of the bundle's labels that <c>data.label_map</c> makes of them.</param>
/// <param name="New">Labels whose outputs start at random.</param>
/// <param name="Dropped">Labels of the bundle that are no longer known.</param>
public sealed record ModelInherited(
    string Path, string Sha256, string Name, IReadOnlyList<string> Kept, IReadOnlyList<string> Mapped, IReadOnlyList<string> New, IReadOnlyList<string> Dropped) : EngineEvent;
