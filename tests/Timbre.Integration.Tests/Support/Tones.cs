using System.Globalization;
using Timbre.Audio;

namespace Timbre.Integration.Tests;

/// <summary>A corpus of noisy tones, low and high, by different speakers, and a small pipeline that learns to tell them apart.</summary>
public static class Tones
{
    public const int Rate = 4000;

    public static string Pipeline { get; } = TonesYaml.With("manifest: { file: tones.csv, group: group }", batchSize: 4);

    /// <summary>Writes <c>tones/</c>, <c>tones.csv</c> and <c>tones.yaml</c>: eight speakers of each label, two recordings each.</summary>
    public static void Write(TemporaryFolder folder)
    {
        Directory.CreateDirectory(folder["tones"]);
        List<string> rows = ["path,label,group"];
        for (var i = 0; i < 32; i++)
        {
            var label = i % 2 == 0 ? "low" : "high";
            var name = string.Create(CultureInfo.InvariantCulture, $"tones/{label}_{i:D2}.wav");
            Write(folder[name], label, i);
            rows.Add(string.Create(CultureInfo.InvariantCulture, $"{name},{label},{label}{i / 4}"));
        }

        File.WriteAllLines(folder["tones.csv"], rows);
        File.WriteAllText(folder["tones.yaml"], Pipeline);
    }

    /// <summary>Adds rows to <c>tones.csv</c>.</summary>
    public static void List(TemporaryFolder folder, params IEnumerable<(string Path, string Label, string Group)> rows) =>
        File.AppendAllLines(folder["tones.csv"], rows.Select(row => $"{row.Path},{row.Label},{row.Group}"));

    /// <summary>Writes one tone, of 0.3 to 0.8 seconds; label and number decide what it sounds like.</summary>
    public static void Write(string path, string label, long number, int rate = Rate, AudioFormat format = AudioFormat.Wav16, int channels = 1) =>
        AudioWriter.Write(path, Samples(label, number, rate, channels), rate, format, channels);

    private static float[] Samples(string label, long number, int rate, int channels)
    {
        var random = new RandomStream(label.Length, 0, number, 99);
        var hertz = label == "low" ? random.NextUniform(200, 500) : random.NextUniform(600, 1500);
        var samples = new float[(int)(random.NextUniform(0.3, 0.8) * rate) * channels];
        random.FillNormal(samples);
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = Math.Clamp((0.02f * samples[i]) + (0.3f * MathF.Sin((float)(2 * Math.PI * hertz * (i / channels) / rate))), -1, 1);
        }

        return samples;
    }
}
