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

    [Fact]
    public void Refused_files_do_not_disturb_those_that_other_threads_read()
    {
        AudioWriter.Write(At("good.wav"), Signals.NoiseAsFloats(2000, 1), 16_000, AudioFormat.Wav16);
        File.WriteAllText(At("text.wav"), "no audio");
        var options = new DecodeOptions { SampleRate = 16_000 };
        var before = OpenFiles();

        Parallel.ForEach(Enumerable.Range(0, 20_000), new ParallelOptions { MaxDegreeOfParallelism = 4 }, i =>
        {
            if (i % 2 == 0)
                Should.Throw<AudioException>(() => AudioDecoder.Decode(At("text.wav"), options)).Reason.ShouldBe(AudioFailure.NotAudio);
            else
                AudioDecoder.Decode(At("good.wav"), options).Samples.Length.ShouldBe(2000);
        });

        OpenFiles().ShouldBeLessThan(before + 20);
    }

    private static int OpenFiles() => Directory.GetFiles("/proc/self/fd").Length;
}
