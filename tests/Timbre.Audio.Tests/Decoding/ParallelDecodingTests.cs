namespace Timbre.Audio.Tests.Decoding;

public sealed class ParallelDecodingTests : Scratch
{
    [Fact]
    public void Decoding_in_parallel_gives_the_same_bits()
    {
        int[] rates = [8000, 16_000, 22_050, 44_100, 48_000];
        var options = new DecodeOptions { SampleRate = 16_000 };
        var paths = rates.Select((rate, i) =>
        {
            AudioWriter.Write(At($"{rate}.flac"), Signals.NoiseAsFloats(30_000 + i, (uint)rate), rate, AudioFormat.Flac16);
            return At($"{rate}.flac");
        }).ToArray();
        var alone = paths.ToDictionary(path => path, path => AudioDecoder.Decode(path, options));

        Parallel.ForEach(Enumerable.Range(0, 200), new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            var path = paths[i % paths.Length];
            var decoded = AudioDecoder.Decode(path, options);
            decoded.Samples.AsSpan().SequenceEqual(alone[path].Samples).ShouldBeTrue();
            decoded.Fingerprint.ShouldBe(alone[path].Fingerprint);
        });
    }
}
