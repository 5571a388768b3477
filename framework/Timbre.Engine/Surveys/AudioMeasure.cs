using Timbre.Audio;

namespace Timbre.Engine;

/// <summary>What the samples of a recording are like, mono and at its own rate.</summary>
/// <param name="Seconds">Its length.</param>
/// <param name="Rms">The root of the mean square, full scale being 1.</param>
/// <param name="Mean">The mean, full scale being 1.</param>
/// <param name="ClippedShare">The share of samples that are cut off at full scale.</param>
/// <param name="Fingerprint">The hash of its content.</param>
internal sealed record AudioMeasure(double Seconds, double Rms, double Mean, double ClippedShare, UInt128 Fingerprint)
{
    private const int Block = 1 << 14;

    /// <summary>Decodes a file once, in constant memory.</summary>
    /// <exception cref="AudioException">It cannot be decoded.</exception>
    public static AudioMeasure Of(string path)
    {
        using var reader = AudioReader.Open(path);
        var block = new float[Block];
        var (sum, squares, clipped, count) = (0.0, 0.0, 0L, 0L);
        var (run, last) = (0, 0f);
        int got;
        while ((got = reader.Read(block)) > 0)
        {
            foreach (var sample in block.AsSpan(0, got))
            {
                sum += sample;
                squares += (double)sample * sample;
                run = MathF.Abs(sample) >= Thresholds.FullScale ? sample == last ? run + 1 : 1 : 0;
                clipped += run == Thresholds.ClippedRun ? run : run > Thresholds.ClippedRun ? 1 : 0;
                last = sample;
            }

            count += got;
        }

        return new AudioMeasure((double)count / reader.SampleRate, Math.Sqrt(squares / count), sum / count, (double)clipped / count, reader.Fingerprint);
    }
}
