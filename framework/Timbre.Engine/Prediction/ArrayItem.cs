namespace Timbre.Engine;

/// <summary>An array of features to predict.</summary>
/// <param name="Name">The recording, as it was named.</param>
/// <param name="Group">Its group, usually who speaks; null where that is unknown.</param>
/// <param name="Open">Finds its shape; it throws <see cref="InvalidDataException"/> or <see cref="IOException"/> with a full sentence.</param>
internal sealed record ArrayItem(string Name, string? Group, Func<StoredFeatures> Open)
{
    /// <summary>A .npy file that holds one item.</summary>
    /// <param name="path">The file, as it was named.</param>
    /// <param name="group">Its group, usually who speaks; null where that is unknown.</param>
    /// <param name="model">What the model takes.</param>
    public static ArrayItem File(string path, string? group, SignalShape model) => new(path, group, () =>
    {
        if (!Path.GetExtension(path).Equals(".npy", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidDataException(
                $"{path} is no .npy file, and this model takes arrays of features in place of audio; write them with 'timbre extract', or as the model's training data were made.");
        }

        var array = NpyArray.Open(path);
        try
        {
            return HoldsMany(array.Shape, model)
                ? throw new InvalidDataException(FormattableString.Invariant(
                    $"holds {array.Shape[0]} items, and the model takes one from each file; save each as a .npy file of its own, or judge all of them with the source npy and 'timbre evaluate --all'"))
                : new StoredFeatures(StoredFeatures.ShapeOf(array.Shape, model.Rate), array.Read);
        }
        catch (InvalidDataException refusal)
        {
            throw new InvalidDataException($"{path} {refusal.Message}.", refusal);
        }
    });

    // An array of maps of one channel has as many axes as one map of many channels, so what the model takes decides.
    private static bool HoldsMany(IReadOnlyList<long> dimensions, SignalShape model)
    {
        return dimensions.Count is >= 2 and <= 4 && !dimensions.Contains(0) && !Fits(dimensions) && Fits([.. dimensions.Skip(1)]);

        bool Fits(IReadOnlyList<long> item) => item.Count < 4 && ArrayShapes.DifferInTimeOnly(StoredFeatures.ShapeOf(item, model.Rate), model);
    }
}
