using Timbre.Audio.Native;

namespace Timbre.Audio;

/// <summary>Encodes sound for listening, small enough to lie inside a page: Opus in Ogg, which browsers play.</summary>
public static unsafe class OpusEncoder
{
    private const int OggOpus = 0x200000 | 0x64;
    private const int BlockFrames = 16384;

    /// <summary>The rates that Opus encodes, in Hz.</summary>
    public static IReadOnlyList<int> SampleRates { get; } = [8000, 12000, 16000, 24000, 48000];

    /// <summary>The lowest rate of Opus that keeps all that a signal of this rate holds; the highest where none does.</summary>
    /// <param name="sampleRate">The signal's rate, in Hz.</param>
    public static int RateFor(int sampleRate) => SampleRates.FirstOrDefault(rate => rate >= sampleRate, SampleRates[^1]);

    /// <summary>Encodes a mono signal.</summary>
    /// <param name="samples">The signal <c>[time]</c>, nominally in [-1, 1]; what lies beyond is clipped, and what is not finite is silent.</param>
    /// <param name="sampleRate">One of <see cref="SampleRates"/>.</param>
    /// <returns>The bytes of an <c>.opus</c> file.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Opus has no such rate.</exception>
    /// <exception cref="AudioException">libsndfile cannot encode Opus, or a sample is not finite.</exception>
    /// <exception cref="AudioLibraryException">libsndfile is not installed.</exception>
    public static byte[] Encode(ReadOnlySpan<float> samples, int sampleRate)
    {
        if (!SampleRates.Contains(sampleRate))
            throw new ArgumentOutOfRangeException(nameof(sampleRate), sampleRate, $"Opus encodes {string.Join(", ", SampleRates)} Hz.");
        using var bytes = new MemoryStream();
        using var target = new WriteTarget((part, position) =>
        {
            bytes.Position = position;
            bytes.Write(part);
        });
        var info = new SndFile.Info { SampleRate = sampleRate, Channels = 1, Format = OggOpus };
        using (var file = target.Open(ref info))
        {
            if (file.IsInvalid)
                throw Refusals.CannotWrite("an Opus stream", target.Failure, "libsndfile could not begin it; version 1.1 or newer is needed.");
            if (Write(file, samples) != samples.Length)
                throw Refusals.CannotWrite("an Opus stream", target.Failure, SndFile.ErrorOf(file));
        }

        return bytes.ToArray();
    }

    private static long Write(SndFileHandle file, ReadOnlySpan<float> samples)
    {
        var block = new float[BlockFrames];
        var written = 0L;
        for (var done = 0; done < samples.Length; done += BlockFrames)
        {
            var part = samples.Slice(done, Math.Min(BlockFrames, samples.Length - done));
            for (var i = 0; i < part.Length; i++)
                block[i] = float.IsFinite(part[i]) ? Math.Clamp(part[i], -1, 1) : 0;
            fixed (float* pointer = block)
                written += SndFile.Write(file, pointer, part.Length);
        }

        return written;
    }
}
