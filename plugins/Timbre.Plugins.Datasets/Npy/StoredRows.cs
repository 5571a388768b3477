namespace Timbre.Plugins.Datasets;

/// <summary>Items of which only the first steps of time are valid.</summary>
internal static class StoredRows
{
    /// <summary>A number of valid steps that a table gives.</summary>
    /// <param name="written">The field; null where it is empty.</param>
    /// <param name="origin">Where it stands.</param>
    /// <param name="column">Its column.</param>
    /// <param name="shape">The shape of the item in its file.</param>
    /// <exception cref="StageException">It is no number, or the item has fewer steps.</exception>
    public static long Steps(string? written, string origin, string column, SignalShape shape) =>
        TableNumber.Read(written, origin, column, 1, shape.Dimensions[^1], "an item's valid steps of time are");

    /// <summary>The item, cut to its valid steps.</summary>
    /// <param name="shape">The shape of the item in its file.</param>
    /// <param name="length">The valid steps of its last axis, at least 1.</param>
    /// <param name="read">Reads the item as it is in its file.</param>
    public static StoredFeatures Cut(SignalShape shape, long length, Func<float[]> read)
    {
        var whole = shape.Dimensions[^1];
        if (length == whole)
        {
            return new StoredFeatures(shape, read);
        }

        var rows = (int)(shape.Size / whole);
        return new StoredFeatures(shape with { Dimensions = [.. shape.Dimensions.SkipLast(1), length] }, () =>
        {
            var (values, cut) = (read(), new float[rows * length]);
            for (var row = 0; row < rows; row++)
            {
                values.AsSpan((int)(row * whole), (int)length).CopyTo(cut.AsSpan((int)(row * length)));
            }

            return cut;
        });
    }
}
