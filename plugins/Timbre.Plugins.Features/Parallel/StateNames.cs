using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>Names of saved tensors, nested by prefixes.</summary>
internal static class StateNames
{
    /// <summary>The part of a state whose names begin with the prefix, without it.</summary>
    public static IReadOnlyDictionary<string, Tensor> Below(string prefix, IReadOnlyDictionary<string, Tensor> state) => state
        .Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal))
        .ToDictionary(pair => pair.Key[prefix.Length..], pair => pair.Value);
}
