namespace Timbre.Engine;

/// <summary>Reads features from files, and refuses what no network can learn from.</summary>
internal static class ArrayCheck
{
    /// <summary>The values of an item.</summary>
    /// <exception cref="InvalidDataException">There are more or fewer of them than the shape holds, or one of them is not finite.</exception>
    public static float[] Read(StoredFeatures features, string name)
    {
        var values = features.Read();
        if (values.Length != features.Shape.Size)
        {
            throw new InvalidDataException(FormattableString.Invariant($"{name}: {values.Length} values were read for a {features.Shape}."));
        }

        var odd = Array.FindIndex(values, value => !float.IsFinite(value));
        return odd < 0 ? values : throw new InvalidDataException(FormattableString.Invariant(
            $"{name}: value {odd} of {values.Length} is {values[odd]}; features must be finite numbers."));
    }
}
