using Timbre.Audio;
using Timbre.Engine.Tests.Support;

namespace Timbre.Engine.Tests.Examples;

/// <summary>
/// A folder with what the examples name: tones of a second at 16 kHz, low and high, by four voices each, once as the corpus of most examples and once
/// in the layout of each source.
/// </summary>
public sealed class ExampleData : IDisposable
{
    private const int Rate = 16000;
    private const string Voices = "abcd";
    private const int Features = 16;

    private readonly TempFolder _folder = new();

    public ExampleData()
    {
        var rows = new List<string> { "path,label,group" };
        foreach (var (label, word) in ((string, string)[])[("low", "no"), ("high", "yes")])
        {
            foreach (var voice in Voices)
            {
                var tone = Tone(label == "low" ? 220 : 1760, voice);
                Write($"tones/{label}_{voice}_1.wav", tone);
                Write($"recordings/{word}/{voice}_1.wav", tone);
                rows.Add($"tones/{label}_{voice}_1.wav,{label},{voice}");
            }
        }

        Write("noises/hum.wav", Tone(110, 'n'));
        Write("rooms/hall.wav", [.. Enumerable.Range(0, Rate / 4).Select(i => i == 0 ? 0.9f : 0.1f * MathF.Exp(-i / 800f) * (i % 7 == 0 ? 1 : 0))]);
        Directory.CreateDirectory(_folder["models"]);
        File.Copy(System.IO.Path.Combine(AppContext.BaseDirectory, "models", "masked-mean.pt"), _folder["models/masked-mean.pt"]);
        ExampleCorpora.Write(_folder.Path);
        ExampleVoices.Write(_folder.Path);
        File.WriteAllText(_folder["base.yaml"], ExamplePipeline.Around(""));
        File.WriteAllLines(_folder["manifest.csv"], rows);
        Directory.CreateDirectory(_folder["features"]);
        File.WriteAllLines(_folder["features/manifest.csv"], rows);
        using var stream = File.Create(_folder["features/features.npy"]);
        using var array = new NpyWriter(stream, [2 * Voices.Length, Features]);
        for (var i = 0; i < 2 * Voices.Length; i++)
        {
            array.Write([.. Enumerable.Range(0, Features).Select(at => (float)Math.Sin(i + at))]);
        }

        array.Complete();
    }

    public string Path => _folder.Path;

    public void Dispose() => _folder.Dispose();

    private void Write(string name, float[] samples)
    {
        var path = _folder[name];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        AudioWriter.Write(path, samples, Rate);
    }

    // No two alike, or they would count as duplicates across the parts.
    private static float[] Tone(double hertz, char voice)
    {
        var noise = new float[Rate];
        new RandomStream(voice, (int)hertz, 0, 0).FillNormal(noise);
        return [.. noise.Select((value, i) => (0.02f * value) + (0.3f * MathF.Sin((float)(2 * Math.PI * hertz * i / Rate))))];
    }
}
