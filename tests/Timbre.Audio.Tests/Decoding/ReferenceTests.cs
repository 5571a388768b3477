using System.Runtime.InteropServices;
using System.Text.Json;

namespace Timbre.Audio.Tests.Decoding;

/// <summary>Decoded values against those of independent decoders; tools/reference/audio_files.py writes both.</summary>
public sealed class ReferenceTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "audio");

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private static readonly Dictionary<string, Expected> Files = JsonSerializer
        .Deserialize<Expected[]>(File.ReadAllBytes(Path.Combine(Folder, "expected.json")), Json)!.ToDictionary(file => file.Name);

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Samples_are_those_of_the_reference_decoder(string name)
    {
        var expected = MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(Path.Combine(Folder, name + ".f32"))).ToArray();
        var decoded = AudioDecoder.Decode(Path.Combine(Folder, name));
        decoded.Samples.Length.ShouldBe(expected.Length);
        decoded.Samples.Zip(expected, (a, b) => Math.Abs((double)a - b)).Max().ShouldBeLessThanOrEqualTo(Files[name].Tolerance);
        decoded.SampleRate.ShouldBe(Files[name].SampleRate);
        decoded.Peak.ShouldBe(decoded.Samples.Max(Math.Abs));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Headers_are_read_without_decoding(string name)
    {
        var expected = Files[name];
        AudioFile.ReadInfo(Path.Combine(Folder, name)).ShouldBe(new AudioInfo
        {
            SampleRate = expected.SampleRate,
            Channels = expected.Channels,
            Frames = expected.Frames,
            Format = expected.Format,
            Subtype = expected.Subtype,
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_fixture_is_heard_at_16_kHz(string name)
    {
        var decoded = AudioDecoder.Decode(Path.Combine(Folder, name), new DecodeOptions { SampleRate = 16_000 });
        decoded.SampleRate.ShouldBe(16_000);
        decoded.Samples.Length.ShouldBe((int)Math.Floor(Files[name].Frames * 16_000.0 / Files[name].SampleRate + 0.5));
        decoded.Samples.Max(Math.Abs).ShouldBeGreaterThan(0.1f);
    }

    private sealed record Expected(string Name, int SampleRate, int Channels, long Frames, string Format, string Subtype, double Tolerance);
}
