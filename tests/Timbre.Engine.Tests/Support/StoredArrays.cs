using System.Globalization;

namespace Timbre.Engine.Tests.Support;

/// <summary>A corpus of arrays in .npy files, 3 frequencies by 5 to 9 steps of time: low ones around -1 and high ones around 1.</summary>
[Plugin("arrays")]
public sealed class StoredArrays(StoredArraysOptions options) : IFeatureSource
{
    public SignalShape Describe(SourceContext context) => Read(context).Select(recording => recording.Features!.Shape).MaxBy(shape => shape.Dimensions[^1])!;

    public IEnumerable<Recording> Read(SourceContext context) =>
        Directory.EnumerateFiles(context.Resolve(options.Folder), "*.npy").Order(StringComparer.Ordinal).Select(path =>
        {
            var (parts, array) = (Path.GetFileNameWithoutExtension(path).Split('_'), NpyArray.Open(path));
            return new Recording
            {
                Path = path,
                Label = parts[0],
                Group = parts[1],
                Features = new StoredFeatures(StoredFeatures.ShapeOf(array.Shape, 10), array.Read),
            };
        });

    /// <summary>Writes arrays named <c>label_speaker_number.npy</c>.</summary>
    public static void Write(string folder, int speakers = 8, int each = 2)
    {
        Directory.CreateDirectory(folder);
        foreach (var (label, mean) in new[] { ("high", 1f), ("low", -1f) })
        {
            for (var i = 0; i < speakers * each; i++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"{label}_s{i / each:D2}_{i % each}.npy");
                Write(Path.Combine(folder, name), [3, 5 + (i % 5)], mean + (0.01f * i));
            }
        }
    }

    /// <summary>Writes an array that begins with a value and goes on near it.</summary>
    public static void Write(string path, long[] shape, float value)
    {
        using var stream = File.Create(path);
        using var writer = new NpyWriter(stream, shape);
        writer.Write([.. Enumerable.Range(0, (int)shape.Aggregate(1L, (product, size) => product * size)).Select(i => value + (0.1f * MathF.Sin(i)))]);
        writer.Complete();
    }
}

public sealed record StoredArraysOptions
{
    public required string Folder { get; init; }
}
