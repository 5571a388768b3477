namespace Timbre.Audio.Tests.Resampling;

public sealed class ResamplerTests : Scratch
{
    // The filters look this far, in seconds of the lower rate, beyond what a signal's ends hold.
    private const int Edge = 400;

    // libsoxr states a fall of 0.01 dB at most up to 0.913 of the Nyquist frequency.
    private const double EdgeOfPassband = 0.00116;

    [Theory]
    [InlineData(44_100, 16_000, 1000, 1e-5)]
    [InlineData(44_100, 16_000, 7300, 0.5 * EdgeOfPassband)]
    [InlineData(22_050, 16_000, 3000, 1e-5)]
    [InlineData(8000, 16_000, 3500, 1e-5)]
    [InlineData(192_000, 16_000, 440, 1e-5)]
    [InlineData(16_000, 44_100, 5000, 1e-5)]
    [InlineData(48_000, 16_000, 100, 1e-5)]
    [InlineData(11_025, 16_000, 2000, 1e-5)]
    public void A_sine_keeps_its_amplitude_frequency_and_phase(int from, int to, double hertz, double tolerance)
    {
        foreach (var quality in Enum.GetValues<ResampleQuality>())
        {
            var resampled = Resample(Signals.Sine(hertz, from, from), from, to, quality);
            var expected = Signals.Sine(hertz, to, to);
            resampled.Length.ShouldBe(to);
            Enumerable.Range(Edge, to - 2 * Edge).Max(i => Math.Abs(resampled[i] - expected[i])).ShouldBeLessThan((float)tolerance);
        }
    }

    [Theory]
    [InlineData(44_100, 16_000, 8100)]
    [InlineData(44_100, 16_000, 9000)]
    [InlineData(44_100, 16_000, 15_500)]
    [InlineData(44_100, 16_000, 21_000)]
    [InlineData(22_050, 16_000, 8500)]
    [InlineData(192_000, 16_000, 60_000)]
    [InlineData(48_000, 16_000, 12_345)]
    public void A_tone_above_the_new_range_is_90_dB_down(int from, int to, double hertz)
    {
        var resampled = Resample(Signals.Sine(hertz, from, from), from, to, ResampleQuality.High);
        var power = resampled[Edge..^Edge].Average(value => (double)value * value);
        (10 * Math.Log10(power / (0.5 * 0.5 / 2))).ShouldBeLessThan(-90);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(441)]
    [InlineData(1000)]
    [InlineData(16_384)]
    [InlineData(99_999)]
    public void The_length_is_the_quotient_rounded(int frames)
    {
        (int, int)[] rates = [(44_100, 16_000), (8000, 16_000), (16_000, 44_100), (22_050, 16_000), (48_000, 8000), (11_025, 192_000)];
        foreach (var (from, to) in rates)
        {
            var expected = (int)Math.Floor((decimal)frames * to / from + 0.5m);
            Resampler.OutputLength(frames, from, to).ShouldBe(expected);
            Resample(Signals.NoiseAsFloats(frames), from, to, ResampleQuality.High).Length.ShouldBe(expected);
        }
    }

    [Fact]
    public void Silence_stays_exact_silence() =>
        Resample(new float[44_100], 44_100, 16_000, ResampleQuality.High).ShouldAllBe(value => value == 0);

    [Fact]
    public void A_constant_stays_constant()
    {
        var constant = Enumerable.Repeat(0.25f, 44_100).ToArray();
        Resample(constant, 44_100, 16_000, ResampleQuality.High)[Edge..^Edge].ShouldAllBe(value => Math.Abs(value - 0.25f) < 1e-6f);
    }

    private float[] Resample(float[] samples, int from, int to, ResampleQuality quality)
    {
        var path = Put("in.wav", Wav.Float32(from, 1, samples));
        return AudioDecoder.Decode(path, new DecodeOptions { SampleRate = to, Quality = quality }).Samples;
    }
}
