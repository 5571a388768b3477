using System.Text;

namespace Timbre.Cli.Tests;

/// <summary>A folder of short sounds that a test lays out, and the program run on it.</summary>
internal sealed class SoundTree : TempFolder
{
    private uint _noise = 1;

    /// <summary>The folder of the recordings.</summary>
    public string Data => System.IO.Path.Combine(Path, "voices");

    /// <summary>Writes a low or a high tone in noise, no two alike, with what is given changed.</summary>
    public void Tone(string name, bool high, int rate = 8000, double seconds = 0.4, int channels = 1, double level = 0.3, double offset = 0, double most = 1)
    {
        var pitch = (high ? 1760 : 220) * (1 + (0.0001 * (_noise % 1000)));
        Write(name, rate, channels, Enumerable.Range(0, (int)(rate * seconds)).Select(i =>
        {
            // A linear congruential generator (Numerical Recipes): noise that is the same everywhere.
            _noise = unchecked((_noise * 1664525) + 1013904223);
            var value = level * (Math.Sin(2 * Math.PI * pitch * i / rate) + (0.1 * ((_noise / (double)uint.MaxValue) - 0.5)));
            return Math.Clamp(value + offset, -most, most);
        }));
    }

    /// <summary>Writes a text file beside the recordings.</summary>
    public void Text(string name, IEnumerable<string> lines) => Write(System.IO.Path.Combine("voices", name), string.Join('\n', lines) + "\n");

    /// <summary>Copies a recording.</summary>
    public void Copy(string from, string to) => File.Copy(System.IO.Path.Combine(Data, from), System.IO.Path.Combine(Data, to));

    /// <summary>Writes an array of float32 in NumPy's format.</summary>
    public void Array(string name, int items, int frequencies, int times, Func<int, float> value)
    {
        using var writer = new BinaryWriter(File.Create(Place(name)), Encoding.ASCII);
        var header = FormattableString.Invariant($"{{'descr': '<f4', 'fortran_order': False, 'shape': ({items}, {frequencies}, {times}), }}").PadRight(117) + "\n";
        writer.Write([0x93, .. "NUMPY"u8, 1, 0]);
        writer.Write((short)header.Length);
        writer.Write(Encoding.ASCII.GetBytes(header));
        for (var i = 0; i < items * frequencies * times; i++)
        {
            writer.Write(value(i / (frequencies * times)) + (0.0001f * (i % 4001)));
        }
    }

    /// <summary>Runs <c>timbre init</c> on the folder, or on something in it, and writes <c>made.yaml</c>.</summary>
    public Call Init(params string[] arguments) => Call.Timbre(Path, ["init", .. arguments, "--output", "made.yaml"]);

    // Every channel the same.
    private void Write(string name, int rate, int channels, IEnumerable<double> samples)
    {
        List<short> values = [.. samples.SelectMany(sample => Enumerable.Repeat((short)Math.Round(sample * short.MaxValue), channels))];
        using var writer = new BinaryWriter(File.Create(Place(name)), Encoding.ASCII);
        writer.WriteWavHeader(rate, 2 * values.Count, channels);
        foreach (var value in values)
        {
            writer.Write(value);
        }
    }

    private string Place(string name)
    {
        var path = System.IO.Path.Combine(Data, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        return path;
    }
}
