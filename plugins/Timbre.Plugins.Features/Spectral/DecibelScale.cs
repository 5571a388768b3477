using TorchSharp;

namespace Timbre.Plugins.Features;

/// <summary>The decibel formula, shared by <c>decibel</c> and <c>mfcc</c>.</summary>
internal static class DecibelScale
{
    /// <summary>
    /// <c>factor · log10(max(x, amin) / max(reference, amin))</c>, limited to <paramref name="topDb"/> below the loudest valid value of
    /// each item.
    /// </summary>
    public static Signal Apply(Signal input, double factor, double amin, double reference, double? topDb)
    {
        using var scope = torch.NewDisposeScope();
        var level = input.Values.clamp_min(amin).log10().mul_(factor).sub_(factor * Math.Log10(Math.Max(reference, amin)));
        if (topDb is { } range)
        {
            level = level.maximum(ItemStatistics.Maximum(input with { Values = level }).sub(range));
        }

        return input with { Values = level.MoveToOuterDisposeScope() };
    }
}
