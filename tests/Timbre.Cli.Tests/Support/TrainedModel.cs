namespace Timbre.Cli.Tests;

/// <summary>A model that tells low tones from high ones at 8 kHz, in windows of half a second, and recordings to try it on.</summary>
public sealed class TrainedModel : TempFolder
{
    public const int Rate = 8000;

    public TrainedModel(Corpus corpus)
    {
        Bundle = System.IO.Path.Combine(Path, "model.timbre");
        Write("tiny.yaml", corpus.Pipeline(
            """
            features: [ mel-spectrogram: { n_mels: 16, n_fft: 256 }, log: { floor: 1 }, statistics: { measures: [mean] } ]
            model: { layers: [ dense: { units: 8 }, relu, classifier ] }
            train: { epochs: 15, batch_size: 2, optimizer: { adam: { lr: 0.02 } } }
            post: [ mean-probability ]
            """));
        Call.Timbre(Path, "train", "tiny.yaml", "--set", "data.split.train=1", "--set", "data.split.validation=0", "--set", "data.split.test=0").Succeeds();
        File.Copy(Directory.GetFiles(System.IO.Path.Combine(Path, "runs"), "model.timbre", SearchOption.AllDirectories).Single(), Bundle);
    }

    public string Bundle { get; }

    /// <summary>Seconds of low and high tones in turn, a second each, as 16-bit samples.</summary>
    public static byte[] Samples(int seconds)
    {
        var samples = new byte[2 * Rate * seconds];
        for (var i = 0; i < Rate * seconds; i++)
        {
            var hertz = i / Rate % 2 == 0 ? 230 : 1800;
            BitConverter.TryWriteBytes(samples.AsSpan(2 * i), (short)(0.3 * 32767 * Math.Sin(2 * Math.PI * hertz * i / Rate)));
        }

        return samples;
    }

    /// <summary>The samples as a WAV file.</summary>
    public string Wav(string name, int seconds, Range? kept = null)
    {
        var samples = Samples(seconds);
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, System.Text.Encoding.ASCII, leaveOpen: true))
        {
            writer.WriteWavHeader(Rate, samples.Length);
            writer.Write(samples);
        }

        var path = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(path, content.ToArray()[kept ?? Range.All]);
        return path;
    }
}
