using System.Runtime.InteropServices;
using Timbre.Audio;

namespace Timbre.Integration.Tests;

/// <summary>Files that must be refused, and files of every kind that must not.</summary>
public static class BrokenFiles
{
    /// <summary>The names of files that cannot be read.</summary>
    public static IReadOnlyList<string> Bad { get; } = ["nan.wav", "text.wav", "truncated.wav", "zero.wav"];

    /// <summary>The names of files that can.</summary>
    public static IReadOnlyList<string> Good { get; } =
        ["24-bit.wav", "float.wav", "8-bit.wav", "stereo.wav", "six.wav", "4000.wav", "11025.wav", "44100.wav", "192000.wav", "16-bit.flac"];

    /// <summary>Writes all of them into a folder; the good ones are low tones.</summary>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        Tone("24-bit.wav", format: AudioFormat.Wav24);
        Tone("float.wav", format: AudioFormat.WavFloat);
        Tone("stereo.wav", channels: 2);
        Tone("six.wav", channels: 6);
        Tone("16-bit.flac", format: AudioFormat.Flac16);
        foreach (var rate in (int[])[4000, 11025, 44100, 192000])
        {
            Tone($"{rate}.wav", rate);
        }

        Bytes("8-bit.wav", WavBytes.Of(WavBytes.Integers, 8, 4000, [.. Enumerable.Range(0, 2000).Select(i => (byte)(128 + (50 * Math.Sin(i / 2.0))))]));
        Bytes("zero.wav", []);
        Bytes("truncated.wav", File.ReadAllBytes(Path.Combine(folder, "4000.wav"))[..500]);
        File.WriteAllText(Path.Combine(folder, "text.wav"), "This is no audio, whatever its name says.");
        Bytes("nan.wav", WavBytes.Of(WavBytes.Floats, 32, 4000, MemoryMarshal.AsBytes<float>(new[] { 0.1f, float.NaN, 0.2f }).ToArray()));

        void Tone(string name, int rate = Tones.Rate, AudioFormat format = AudioFormat.Wav16, int channels = 1) =>
            Tones.Write(Path.Combine(folder, name), "low", 100 + name.Sum(character => (long)character), rate, format, channels);

        void Bytes(string name, byte[] content) => File.WriteAllBytes(Path.Combine(folder, name), content);
    }
}
