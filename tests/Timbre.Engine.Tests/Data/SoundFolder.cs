using System.Buffers.Binary;
using Timbre.Audio;

namespace Timbre.Engine.Tests;

/// <summary>A folder of small audio files that goes with its test.</summary>
internal sealed class SoundFolder : IDisposable
{
    public const int Rate = 8000;

    public string Path { get; } = Directory.CreateTempSubdirectory("timbre-").FullName;

    public string Cache => System.IO.Path.Combine(Path, "cache");

    /// <summary>Writes a tone; the pitch follows from the name, so that two names are two sounds.</summary>
    public Recording Tone(
        string name, string? label = "low", string? group = null, double seconds = 0.1, int rate = Rate, AudioFormat format = AudioFormat.Wav16, int channels = 1)
    {
        var hertz = 100 + name.Sum(character => character * 7.3 % 300);
        var samples = new float[(int)(seconds * rate) * channels];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = (float)(0.5 * Math.Sin(2 * Math.PI * hertz * (i / channels) / rate));
        }

        var file = System.IO.Path.Combine(Path, name);
        AudioWriter.Write(file, samples, rate, format, channels);
        return new Recording { Path = file, Label = label, Group = group };
    }

    /// <summary>Writes any bytes.</summary>
    public Recording Bytes(string name, ReadOnlySpan<byte> content)
    {
        var file = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(file, content);
        return new Recording { Path = file, Label = "low" };
    }

    /// <summary>A WAV file with any encoding: 1 for integers, 3 for floats.</summary>
    public static byte[] Wav(short encoding, short bits, int rate, ReadOnlySpan<byte> data)
    {
        var file = new byte[44 + data.Length];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        "WAVEfmt "u8.CopyTo(file.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(20), encoding);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(24), rate);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(28), rate * bits / 8);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(32), (short)(bits / 8));
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(34), bits);
        "data"u8.CopyTo(file.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(40), data.Length);
        data.CopyTo(file.AsSpan(44));
        return file;
    }

    /// <summary>A corpus of these recordings, all with the first label.</summary>
    public static Corpus Corpus(params IEnumerable<Recording> recordings) =>
        new([.. recordings.Select((recording, index) => new Sample(index, recording, 0))], ["low", "high"]);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
