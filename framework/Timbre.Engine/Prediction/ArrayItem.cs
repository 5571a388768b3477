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
    /// <param name="framesPerSecond">Steps of the time axis per second, for a feature map.</param>
    public static ArrayItem File(string path, string? group, double framesPerSecond) => new(path, group, () =>
    {
        if (!Path.GetExtension(path).Equals(".npy", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidDataException(
                $"{path} is no .npy file, and this model takes arrays of features in place of audio; write them with 'timbre extract', or as the model's training data were made.");
        }

        var array = NpyArray.Open(path);
        try
        {
            return new StoredFeatures(StoredFeatures.ShapeOf(array.Shape, framesPerSecond), array.Read);
        }
        catch (InvalidDataException refusal)
        {
            throw new InvalidDataException($"{path} {refusal.Message}.", refusal);
        }
    });
}
