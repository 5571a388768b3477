namespace Timbre.Audio.Tests.Decoding;

public sealed class FingerprintTests : Scratch
{
    private UInt128 Of(string name, DecodeOptions? options = null) => AudioDecoder.Decode(At(name), options).Fingerprint;

    [Fact]
    public void Copies_in_any_lossless_format_share_a_fingerprint()
    {
        var samples = Signals.NoiseAsFloats(40_001);
        AudioWriter.Write(At("a.wav"), samples, 16_000);
        foreach (var format in Enum.GetValues<AudioFormat>())
        {
            AudioWriter.Write(At("b"), samples, 16_000, format);
            Of("b").ShouldBe(Of("a.wav"));
        }

        var stereo = samples.SelectMany(value => new[] { value, value }).ToArray();
        AudioWriter.Write(At("stereo.wav"), stereo, 16_000, channels: 2);
        Of("stereo.wav").ShouldBe(Of("a.wav"));
        Of("a.wav", new DecodeOptions { SampleRate = 8000 }).ShouldBe(Of("a.wav"));
    }

    [Fact]
    public void One_step_of_one_sample_makes_another_fingerprint()
    {
        var samples = Signals.NoiseAsFloats(40_001);
        AudioWriter.Write(At("a.wav"), samples, 16_000);
        samples[40_000] += samples[40_000] > 0 ? -1 / 32768f : 1 / 32768f;
        AudioWriter.Write(At("b.wav"), samples, 16_000);
        Of("b.wav").ShouldNotBe(Of("a.wav"));
    }

    [Fact]
    public void It_is_the_SHA_256_of_the_samples_as_16_bit_integers()
    {
        var samples = Signals.Noise(20_000);
        Put("a.wav", Wav.Int16(8000, 1, samples));
        var hash = System.Security.Cryptography.SHA256.HashData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(samples.AsSpan()));
        Of("a.wav").ShouldBe(System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash));
    }
}
