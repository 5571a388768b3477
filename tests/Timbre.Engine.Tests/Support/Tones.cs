using System.Globalization;
using Timbre.Audio;

namespace Timbre.Engine.Tests.Support;

/// <summary>A corpus of noisy tones: low ones and high ones, by different speakers.</summary>
[Plugin("tones")]
public sealed class Tones(TonesOptions options) : IDataSource
{
    public const int SampleRate = 4000;

    public IEnumerable<Recording> Read(SourceContext context) =>
        Directory.EnumerateFiles(context.Resolve(options.Folder), "*.wav").Order(StringComparer.Ordinal).Select(path =>
        {
            var parts = Path.GetFileNameWithoutExtension(path).Split('_');
            return new Recording { Path = path, Label = parts[0], Group = parts[1] };
        });

    /// <summary>Writes recordings named <c>label_speaker_number.wav</c>, of 0.3 to 0.8 seconds; those of a speaker are the same in every folder.</summary>
    public static void Write(string folder, int speakers = 12, int each = 2, int first = 0)
    {
        Directory.CreateDirectory(folder);
        foreach (var label in new[] { "high", "low" })
        {
            for (var speaker = first; speaker < first + speakers; speaker++)
            {
                for (var number = 0; number < each; number++)
                {
                    var samples = Make(label, new RandomStream(label.Length, speaker, number, 99));
                    AudioWriter.Write(
                        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{label}_s{speaker:D2}_{number}.wav")), samples, SampleRate);
                }
            }
        }
    }

    /// <summary>The samples of one recording, drawn from a stream of its own.</summary>
    public static float[] Make(string label, RandomStream random)
    {
        var samples = new float[(int)random.NextInteger(2000) + 1200];
        random.FillNormal(samples);
        Add(samples, label == "low" ? random.NextUniform(200, 500) : random.NextUniform(600, 1500));
        return samples;
    }

    private static void Add(float[] noise, double hertz)
    {
        for (var i = 0; i < noise.Length; i++)
        {
            noise[i] = (0.02f * noise[i]) + (0.3f * MathF.Sin((float)(2 * Math.PI * hertz * i / SampleRate)));
        }
    }
}

public sealed record TonesOptions
{
    public required string Folder { get; init; }
}
