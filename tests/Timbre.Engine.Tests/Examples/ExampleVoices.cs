using Timbre.Audio;

namespace Timbre.Engine.Tests.Examples;

/// <summary>The corpus of the pages about pipelines: eight voices that speak with three emotions each, and two tables of them with different columns.</summary>
internal static class ExampleVoices
{
    private const int Rate = 16000;
    private static readonly string[] Emotions = ["neutral", "anger", "sadness"];

    /// <summary>Writes voices/, voices.csv and more-voices.csv.</summary>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "voices"));
        var rows = new List<string> { "path,gender,speaker,emotion,age,take,part" };
        var more = new List<string> { "path,sex,speaker" };
        for (var voice = 0; voice < 8; voice++)
        {
            var (gender, hertz) = voice % 2 == 0 ? ("female", 1760) : ("male", 220);
            var part = voice < 4 ? "train" : voice < 6 ? "dev" : "test";
            for (var take = 0; take < Emotions.Length; take++)
            {
                var path = FormattableString.Invariant($"voices/{voice}-{Emotions[take]}.wav");
                AudioWriter.Write(Path.Combine(folder, path), Tone(hertz, voice, take), Rate);
                rows.Add(FormattableString.Invariant($"{path},{gender},s{voice},{Emotions[take]},{20 + (5 * voice)},{take},{part}"));
            }

            var extra = FormattableString.Invariant($"voices/{voice}-extra.wav");
            AudioWriter.Write(Path.Combine(folder, extra), Tone(hertz, voice, take: 3), Rate);
            more.Add(FormattableString.Invariant($"{extra},{gender[0]},s{voice}"));
        }

        File.WriteAllLines(Path.Combine(folder, "voices.csv"), rows);
        File.WriteAllLines(Path.Combine(folder, "more-voices.csv"), more);
    }

    // No two alike, or they would count as duplicates across the parts.
    private static float[] Tone(double hertz, int voice, int take)
    {
        var noise = new float[Rate];
        new RandomStream(voice, (int)hertz, take, 0).FillNormal(noise);
        return [.. noise.Select((value, i) => (0.02f * value) + (0.3f * MathF.Sin((float)(2 * Math.PI * hertz * i / Rate))))];
    }
}
