namespace Timbre.Engine;

/// <summary>The bundle that a model's training started from.</summary>
/// <param name="Sha256">The SHA-256 of its metadata, and through it of all its content, lower-case hexadecimal.</param>
/// <param name="Name">The name of its pipeline.</param>
/// <param name="Labels">Its classes, in the order of its outputs.</param>
/// <param name="Created">When it was made, in UTC.</param>
/// <param name="DataSha256">The SHA-256 of the data that it learned from.</param>
public sealed record BundleParent(string Sha256, string Name, IReadOnlyList<string> Labels, DateTimeOffset Created, string DataSha256);
