namespace Timbre.Plugins.Features;

/// <summary>The weights of a window.</summary>
internal static class WindowValues
{
    /// <summary>One period of the window's formula, without the last sample, which repeats the first.</summary>
    public static double[] Periodic(WindowShape shape, int length)
    {
        var mean = shape == WindowShape.Hann ? 0.5 : 0.54;
        return [.. Enumerable.Range(0, length).Select(i => mean - ((1 - mean) * Math.Cos(2 * Math.PI * i / length)))];
    }
}
