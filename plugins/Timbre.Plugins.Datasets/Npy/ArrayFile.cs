namespace Timbre.Plugins.Datasets;

/// <summary>Opens .npy files for a source: what is wrong with one is a refusal that names it as the user did.</summary>
internal static class ArrayFile
{
    /// <summary>The array of a file.</summary>
    /// <param name="path">The file, an absolute path.</param>
    /// <param name="shown">The file as messages name it.</param>
    public static NpyArray Open(string path, string shown)
    {
        try
        {
            return NpyArray.Open(path);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StageException($"{shown}: there is no such file.", failure);
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new StageException($"{shown}: {failure.Message}", failure);
        }
    }

    /// <summary>The shape of an item.</summary>
    /// <param name="array">The array.</param>
    /// <param name="skip">Axes before the item's own: 1 where the first counts the items.</param>
    /// <param name="shown">The file as messages name it.</param>
    /// <param name="framesPerSecond">Steps of the time axis per second.</param>
    public static SignalShape ItemShape(NpyArray array, int skip, string shown, double framesPerSecond)
    {
        if (array.Shape.Count <= skip)
        {
            throw new StageException(
                $"{shown} has the shape [{string.Join(", ", array.Shape)}]; {(skip == 0 ? "an item" : "an array of items")} needs more axes: "
                + (skip == 0 ? "[feature], [frequency, time] or [channel, frequency, time]." : "[item, feature], [item, frequency, time] or [item, channel, frequency, time]."));
        }

        try
        {
            return StoredFeatures.ShapeOf([.. array.Shape.Skip(skip)], framesPerSecond);
        }
        catch (InvalidDataException refusal)
        {
            throw new StageException($"{shown} {refusal.Message}.", refusal);
        }
    }
}
