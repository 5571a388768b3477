using Timbre.Audio;

namespace Timbre.Engine;

/// <summary>Keeps recordings by their duration, which headers tell.</summary>
internal static class DurationFilter
{
    /// <summary>The recordings that are kept, in their order; one that cannot be opened is kept, since another policy decides what becomes of it.</summary>
    /// <param name="recordings">The recordings.</param>
    /// <param name="least">The shortest that is kept, in seconds.</param>
    /// <param name="most">The longest that is kept, in seconds.</param>
    /// <param name="cancellation">Ends the search early.</param>
    public static List<Recording> Apply(IReadOnlyList<Recording> recordings, double least, double most, CancellationToken cancellation)
    {
        var kept = new bool[recordings.Count];
        Parallel.For(0, kept.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
            kept[i] = Seconds(recordings[i]) is not { } seconds || (seconds >= least && seconds <= most));
        return [.. recordings.Where((_, i) => kept[i])];
    }

    private static double? Seconds(Recording recording)
    {
        if (recording.Features is { Shape: var shape })
        {
            return shape.Rate > 0 ? shape.Dimensions[^1] / shape.Rate : null;
        }

        try
        {
            using var reader = AudioReader.Open(recording.Path);
            // A container that does not say is decoded.
            return reader.Length is { } length
                ? (double)length / reader.SampleRate
                : AudioDecoder.Decode(recording.Path).Duration.TotalSeconds;
        }
        catch (AudioException)
        {
            return null;
        }
    }
}
