using System.Globalization;
using Timbre.Audio;

namespace Timbre.Engine.Tests.Examples;

/// <summary>Tiny corpora in the layouts that sources of their own read: tones for voices, four speakers of each sex.</summary>
internal static class ExampleCorpora
{
    private const int Rate = 16000;
    private const int Features = 40;
    private static readonly (string Id, string Sex)[] Speakers = [.. Enumerable.Range(1, 8).Select(i => (i.ToString("D2", CultureInfo.InvariantCulture), i % 2 == 0 ? "female" : "male"))];

    /// <summary>Writes LibriSpeech, AudioMNIST, cv-corpus/en and features.csv.</summary>
    public static void Write(string folder)
    {
        var libri = new List<string> { ";ID |SEX| SUBSET | MINUTES | NAME" };
        var voices = new List<string> { "client_id\tpath\tsentence\tage\tgender" };
        var meta = new List<string>();
        var table = new List<string> { string.Join(',', ["label", "group", .. Enumerable.Range(0, Features).Select(i => $"f{i}")]) };
        foreach (var (id, sex) in Speakers)
        {
            var subset = id == "08" ? "dev-clean" : "train-clean-100";
            var tone = Tone(sex == "male" ? 220 : 1760, int.Parse(id, CultureInfo.InvariantCulture));
            Save(Path.Combine(folder, $"LibriSpeech/{subset}/{id}/1/{id}-1-0000.flac"), tone, AudioFormat.Flac16);
            Save(Path.Combine(folder, $"AudioMNIST/data/{id}/0_{id}_0.wav"), tone, AudioFormat.Wav16);
            // Decoders go by the content of a file, not by its name.
            Save(Path.Combine(folder, $"cv-corpus/en/clips/{id}.mp3"), tone, AudioFormat.Wav16);
            libri.Add($"{id} | {(sex == "male" ? 'M' : 'F')} | {subset} | 1.0 | Reader {id}");
            voices.Add($"{id}\t{id}.mp3\tSaid.\t\t{sex}");
            meta.Add($"\"{id}\": {{ \"gender\": \"{sex}\", \"age\": 30 }}");
            var values = Enumerable.Range(0, Features).Select(i => tone[i].ToString("R", CultureInfo.InvariantCulture));
            table.Add(string.Join(',', [sex == "male" ? "low" : "high", id, .. values]));
        }

        File.WriteAllLines(Path.Combine(folder, "LibriSpeech/SPEAKERS.TXT"), libri);
        File.WriteAllText(Path.Combine(folder, "AudioMNIST/data/audioMNIST_meta.txt"), $"{{ {string.Join(", ", meta)} }}");
        File.WriteAllLines(Path.Combine(folder, "cv-corpus/en/validated.tsv"), voices);
        File.WriteAllLines(Path.Combine(folder, "features.csv"), table);
    }

    private static void Save(string path, float[] samples, AudioFormat format)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        AudioWriter.Write(path, samples, Rate, format);
    }

    // No two alike, or they would count as duplicates across the parts.
    private static float[] Tone(double hertz, int speaker)
    {
        var noise = new float[Rate];
        new RandomStream(speaker, (int)hertz, 0, 0).FillNormal(noise);
        return [.. noise.Select((value, i) => (0.02f * value) + (0.3f * MathF.Sin((float)(2 * Math.PI * hertz * i / Rate))))];
    }
}
