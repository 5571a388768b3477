using System.Text;

[assembly: AssemblyFixture(typeof(Timbre.Cli.Tests.Corpus))]

namespace Timbre.Cli.Tests;

/// <summary>Twelve recordings of a second, low tones and high ones by three voices each, which any network tells apart after a few steps.</summary>
public sealed class Corpus : TempFolder
{
    private const int Rate = 8000;

    public Corpus()
    {
        foreach (var (label, frequency, voices) in ((string, double, string)[])[("low", 220, "abc"), ("high", 1760, "def")])
        {
            for (var i = 0; i < voices.Length * 2; i++)
            {
                WriteTone($"tones/{label}_{voices[i / 2]}_{i % 2}.wav", frequency * (1 + (0.02 * i)), (uint)i);
            }
        }
    }

    public string Tones => System.IO.Path.Combine(Path, "tones");

    /// <summary>A pipeline over the recordings, with what is given for its features, model and more.</summary>
    public string Pipeline(string rest, string name = "tiny", string? source = null) =>
        $$"""
        name: {{name}}
        seed: 3
        device: cpu
        data:
          source:
            {{source ?? $"folder: {{ root: {Tones}, pattern: '(?<label>[a-z]+)_(?<group>[a-z])_' }}"}}
          labels: [low, high]
          sample_rate: {{Rate}}
          clip: { seconds: 0.5, short: zero-pad, long: random-crop }
          split: { by: group, train: 0.34, validation: 0.33, test: 0.33 }
        {{rest}}
        """;

    private void WriteTone(string name, double frequency, uint seed)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        using var writer = new BinaryWriter(File.Create(path), Encoding.ASCII);
        writer.WriteWavHeader(Rate, 2 * Rate);
        var noise = seed;
        for (var i = 0; i < Rate; i++)
        {
            // A linear congruential generator (Numerical Recipes): noise that is the same everywhere.
            noise = unchecked((noise * 1664525) + 1013904223);
            var value = (0.3 * Math.Sin(2 * Math.PI * frequency * i / Rate)) + (0.02 * ((noise / (double)uint.MaxValue) - 0.5));
            writer.Write((short)(value * short.MaxValue));
        }
    }
}
