namespace Timbre;

/// <summary>Features that a source has in files, of one recording: they stand where its audio would.</summary>
/// <param name="Shape">The shape of the item: a feature map <c>[channel, frequency, time]</c> or a vector <c>[feature]</c>.</param>
/// <param name="Read">
/// Reads the values, float32, in the order of the shape with the last axis fastest; called once in a run, from any thread. It throws
/// <see cref="InvalidDataException"/> or <see cref="IOException"/> with a full sentence that names the file.
/// </param>
public sealed record StoredFeatures(SignalShape Shape, Func<float[]> Read)
{
    /// <summary>The shape of an array of one item: <c>[feature]</c>, <c>[frequency, time]</c> or <c>[channel, frequency, time]</c>.</summary>
    /// <param name="dimensions">The axes of the array.</param>
    /// <param name="framesPerSecond">Steps of the time axis per second, for a feature map.</param>
    /// <exception cref="InvalidDataException">The array has another number of axes, or holds nothing; the message is the end of a sentence about it.</exception>
    public static SignalShape ShapeOf(IReadOnlyList<long> dimensions, double framesPerSecond)
    {
        ArgumentNullException.ThrowIfNull(dimensions);
        var written = string.Join(", ", dimensions);
        if (dimensions.Contains(0))
        {
            throw new InvalidDataException($"has items of shape [{written}], which hold nothing");
        }

        return dimensions.Count switch
        {
            1 => new SignalShape(SignalKind.Vector, [.. dimensions], 0),
            2 => new SignalShape(SignalKind.FeatureMap, [1, .. dimensions], framesPerSecond),
            3 => new SignalShape(SignalKind.FeatureMap, [.. dimensions], framesPerSecond),
            _ => throw new InvalidDataException(
                $"has items of shape [{written}]; an item is [feature], [frequency, time] or [channel, frequency, time]"),
        };
    }
}
