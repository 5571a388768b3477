namespace Timbre.Engine;

/// <summary>Puts arrays into items of one length.</summary>
internal static class ArrayRows
{
    /// <summary>Copies the rows of an array, with zeros after each.</summary>
    /// <param name="values">The array, its time axis fastest.</param>
    /// <param name="length">The array's steps of time; 1 for a vector.</param>
    /// <param name="item">Overwritten completely.</param>
    /// <param name="shape">The shape of the item.</param>
    public static void Pad(ReadOnlySpan<float> values, int length, Span<float> item, SignalShape shape)
    {
        if (values.Length == item.Length)
        {
            values.CopyTo(item);
            return;
        }

        var longest = (int)shape.Dimensions[^1];
        item.Clear();
        for (var row = 0; row < item.Length / longest; row++)
        {
            values.Slice(row * length, length).CopyTo(item[(row * longest)..]);
        }
    }
}
