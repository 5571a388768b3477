using System.Globalization;
using Timbre.Audio;

namespace Timbre.Integration.Tests;

/// <summary>A corpus of noisy tones, low and high, by different speakers, and a small pipeline that learns to tell them apart.</summary>
public static class Tones
{
    public const int Rate = 4000;

    /// <summary>A pipeline in which everything that a resumed run has to restore is used: augmentation, a fitted scaler, dropout and batch statistics.</summary>
    public const string Pipeline = """
        name: tones
        seed: 7
        device: cpu
        data:
          source: { manifest: { file: tones.csv, group: group } }
          labels: [low, high]
          sample_rate: 4000
          clip: { seconds: 0.4 }
          split: { train: 0.5, validation: 0.25, test: 0.25 }
        augment:
          - roll: { max_seconds: 0.1 }
          - noise
        features:
          - mel-spectrogram: { n_fft: 128, hop_length: 64, n_mels: 16 }
          - log
          - standardize
        model:
          layers:
            - conv2d: { filters: 4 }
            - batch-norm
            - relu
            - max-pool
            - flatten
            - dropout: { rate: 0.3 }
            - classifier
        train:
          epochs: 3
          batch_size: 4
          optimizer: { adam: { lr: 0.01 } }
        predict: { hop_seconds: 0.2 }
        """;

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
