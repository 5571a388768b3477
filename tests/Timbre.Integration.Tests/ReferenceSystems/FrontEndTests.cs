using Timbre.Audio;

namespace Timbre.Integration.Tests.ReferenceSystems;

/// <summary>System A's front end, from the file to the network's input, against a computation in NumPy that shares nothing with it.</summary>
public sealed class FrontEndTests(TinyCorpora corpora) : IDisposable
{
    private const int Mels = 64;
    private const int Frames = 299;

    // Every how many frames the reference keeps.
    private const int Step = 13;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_features_of_system_A_are_those_of_its_description()
    {
        foreach (var name in (string[])["train/female/a", "train/male/b", "validation/male/c"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folder[$"voices/{name}"])!);
            File.Copy(corpora.Folder["voices-a/train/male/01-0.wav"], _folder[$"voices/{name}.wav"]);
        }

        AudioWriter.Write(_folder["voices/train/female/a.wav"], Clip(), 16000, AudioFormat.WavFloat);
        using var program = RunningProgram.StartShell(
            _folder.Path,
            $"VOICES_A={_folder["voices"]} '{RunningProgram.File}' extract '{Repository.Pipeline("reference/a-two-branch-cnn.yaml")}' --output extracted --device cpu");
        (await program.End()).ShouldEndWith(0);

        var features = Floats(_folder["extracted/features.npy"]); // the first of three [64, 299]
        var reference = Floats(Path.Combine(Repository.Root, "tests/Timbre.Integration.Tests/ReferenceSystems/system-a.npy"));
        features.Length.ShouldBe(3 * Mels * Frames);
        reference.Length.ShouldBe(Mels * (Frames / Step));
        var largest = reference.Max(Math.Abs);
        for (var i = 0; i < reference.Length; i++)
        {
            var (band, frame) = (i / (Frames / Step), i % (Frames / Step) * Step);
            (Math.Abs(features[(band * Frames) + frame] - reference[i]) / largest).ShouldBeLessThan(1e-4f, $"band {band}, frame {frame}");
        }
    }

    /// <summary>40,000 samples of a chirp in noise, by whole numbers alone, so that NumPy makes the same.</summary>
    private static float[] Clip()
    {
        var samples = new float[40000];
        var noise = 1u;
        for (var i = 0; i < samples.Length; i++)
        {
            // A linear congruential generator (Numerical Recipes).
            noise = unchecked((noise * 1664525) + 1013904223);
            samples[i] = (((long)i * i / 16 % 8001) - 4000 + (noise >> 21) - 1024) / 32768f;
        }

        return samples;
    }

    // Behind the header of .npy format 1.0.
    private static float[] Floats(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(bytes.AsSpan(10 + BitConverter.ToUInt16(bytes, 8))).ToArray();
    }
}
