using System.Text.Json;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>Names as a tensor, since a saved state holds nothing else: a JSON array in UTF-8, uint8 <c>[byte]</c>.</summary>
internal static class GroupNames
{
    public static Tensor Write(IReadOnlyList<string> names) => tensor(JsonSerializer.SerializeToUtf8Bytes(names));

    /// <exception cref="JsonException">The bytes are no such array.</exception>
    public static IReadOnlyList<string> Read(Tensor bytes) => JsonSerializer.Deserialize<string[]>(bytes.cpu().contiguous().bytes) ?? [];
}
