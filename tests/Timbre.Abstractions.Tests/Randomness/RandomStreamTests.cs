namespace Timbre.Abstractions.Tests.Randomness;

public sealed class RandomStreamTests
{
    [Fact]
    public void Words_are_those_of_the_generator_in_order()
    {
        var stream = new RandomStream(0, 0, 0, 0);

        new[] { stream.NextBits(), stream.NextBits(), stream.NextBits(), stream.NextBits() }
            .ShouldBe([0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u]);
    }

    [Theory]
    [InlineData(2, 0, 0, 0)]
    [InlineData(1L << 32, 0, 0, 0)]
    [InlineData(1, 1, 0, 0)]
    [InlineData(1, 0, 1, 0)]
    [InlineData(1, 0, 1L << 32, 0)]
    [InlineData(1, 0, 0, 1)]
    public void Every_part_of_the_key_matters(long seed, long epoch, long sample, int stage)
    {
        var words = Words(new RandomStream(1, 0, 0, 0), 64);

        Words(new RandomStream(seed, epoch, sample, stage), 64).Intersect(words).ShouldBeEmpty();
        Words(new RandomStream(1, 0, 0, 0), 64).ShouldBe(words);
    }

    [Theory]
    [InlineData(0, 7)]
    [InlineData(1, 4)]
    [InlineData(3, 2)]
    [InlineData(2, 1029)]
    public void Filling_gives_the_words_of_single_calls(int before, int count)
    {
        var (filled, single) = (new RandomStream(3, 1, 4, 1), new RandomStream(3, 1, 4, 1));
        Words(filled, before);
        Words(single, before);
        var words = new uint[count];

        filled.FillBits(words);

        words.ShouldBe(Words(single, count));
        filled.NextBits().ShouldBe(single.NextBits());
    }

    [Fact]
    public void Uniform_numbers_fill_their_range_evenly()
    {
        var values = new float[160_000];
        new RandomStream(1, 2, 3, 4).FillUniform(values);

        values.Min().ShouldBeGreaterThanOrEqualTo(0);
        values.Max().ShouldBeLessThan(1);
        // Chi-squared with 15 degrees of freedom: above 37.7 once in a thousand.
        var counts = values.GroupBy(value => (int)(value * 16)).Select(group => (double)group.Count());
        counts.Sum(count => Math.Pow(count - 10_000, 2) / 10_000).ShouldBeLessThan(37.7);
    }

    [Fact]
    public void Integers_are_unbiased_where_a_modulo_would_not_be()
    {
        const long Range = 3L << 30;
        var stream = new RandomStream(1, 2, 3, 4);

        // Of 2^32 words modulo 3·2^30, a half would fall into the lowest third.
        var low = Enumerable.Range(0, 30_000).Count(_ => stream.NextInteger(Range) < Range / 3);

        low.ShouldBeInRange(9_700, 10_300);
    }

    [Fact]
    public void Integers_of_no_range_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new RandomStream(0, 0, 0, 0).NextInteger(0));
        Should.Throw<ArgumentOutOfRangeException>(() => new RandomStream(0, 0, 0, 0).NextInteger((1L << 32) + 1));
    }

    [Fact]
    public void Normal_numbers_have_the_moments_of_the_distribution()
    {
        var values = new float[400_000];
        new RandomStream(1, 2, 3, 4).FillNormal(values);

        values.Average(value => (double)value).ShouldBe(0, 0.006);
        values.Average(value => (double)value * value).ShouldBe(1, 0.008);
        values.Average(value => Math.Pow(value, 3)).ShouldBe(0, 0.025);
        values.Average(value => Math.Pow(value, 4)).ShouldBe(3, 0.06);
        values.Count(value => Math.Abs(value) > 3).ShouldBeInRange(960, 1200);
        values.Zip(values.Skip(1), (a, b) => (double)a * b).Average().ShouldBe(0, 0.006);
    }

    [Fact]
    public void Normal_numbers_are_those_of_Box_and_Muller_in_double_precision()
    {
        var numbers = new float[100_000];
        new RandomStream(1, 2, 3, 4).FillNormal(numbers);

        var stream = new RandomStream(1, 2, 3, 4);
        for (var i = 0; i < numbers.Length; i += 2)
        {
            var radius = Math.Sqrt(-2 * Math.Log(1 - stream.NextUniform()));
            var angle = 2 * Math.PI * stream.NextUniform();
            ((double)numbers[i]).ShouldBe(radius * Math.Cos(angle), 5e-7 * radius);
            ((double)numbers[i + 1]).ShouldBe(radius * Math.Sin(angle), 5e-7 * radius);
        }
    }

    // The same steps in NumPy's float32, with a Philox of its own.
    [Fact]
    public void Normal_numbers_have_the_same_bits_on_every_processor()
    {
        var numbers = new float[6];
        new RandomStream(1, 2, 3, 4).FillNormal(numbers);

        numbers.Select(BitConverter.SingleToUInt32Bits).ShouldBe([0x3f22bf99u, 0x3ea11f31u, 0x3e4b67e3u, 0x3fb93bb7u, 0x3f06d8a0u, 0xbf8f06fcu]);
    }

    [Theory]
    [InlineData(1, 4001)]
    [InlineData(3, 70)]
    public void Normal_numbers_go_on_where_other_draws_stopped(int words, int count)
    {
        var (stream, bits) = (new RandomStream(1, 2, 3, 4), new RandomStream(1, 2, 3, 4));
        Words(stream, words);
        Words(bits, words);
        var numbers = new float[count];

        stream.FillNormal(numbers);

        Words(bits, (count + 1) / 2 * 2);
        stream.NextBits().ShouldBe(bits.NextBits());
        numbers.ShouldAllBe(number => Math.Abs(number) < 6);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(4001)]
    public void A_shorter_span_of_normal_numbers_is_the_beginning_of_a_longer_one(int count)
    {
        var (shorter, longer) = (new float[count], new float[5000]);

        new RandomStream(1, 2, 3, 4).FillNormal(shorter);
        new RandomStream(1, 2, 3, 4).FillNormal(longer);

        shorter.ShouldBe(longer[..count]);
    }

    [Fact]
    public void Every_order_is_equally_likely()
    {
        var stream = new RandomStream(1, 2, 3, 4);

        var counts = Enumerable.Range(0, 6_000).Select(_ => string.Join("", stream.Permutation(3))).GroupBy(order => order)
            .ToDictionary(group => group.Key, group => group.Count());

        counts.Keys.Order().ShouldBe(["012", "021", "102", "120", "201", "210"]);
        counts.Values.ShouldAllBe(count => count > 880 && count < 1120);
    }

    private static uint[] Words(RandomStream stream, int count) => [.. Enumerable.Range(0, count).Select(_ => stream.NextBits())];

    // Mean a, variance a; mean of the logarithm digamma(a), from SciPy 1.10.
    [Theory]
    [InlineData(0.2, -5.289039896592188)]
    [InlineData(1, -0.5772156649015329)]
    [InlineData(7.5, 1.9467574842460866)]
    public void Gamma_numbers_have_the_moments_of_their_distribution(double shape, double meanLogarithm)
    {
        var stream = new RandomStream(1, 2, 3, 4);
        var numbers = Enumerable.Range(0, 40_000).Select(_ => stream.NextGamma(shape)).ToArray();

        var mean = numbers.Average();
        mean.ShouldBe(shape, 5 * Math.Sqrt(shape / numbers.Length));
        (numbers.Average(number => (number - mean) * (number - mean)) / shape).ShouldBe(1, 0.1);
        numbers.Average(Math.Log).ShouldBe(meanLogarithm, 0.03 * Math.Max(1, 1 / shape));
    }

    [Theory]
    [InlineData(0.2, 0.2)]
    [InlineData(2, 5)]
    [InlineData(1, 1)]
    public void Beta_numbers_have_the_moments_of_their_distribution(double alpha, double beta)
    {
        var stream = new RandomStream(1, 2, 3, 4);
        var numbers = Enumerable.Range(0, 40_000).Select(_ => stream.NextBeta(alpha, beta)).ToArray();

        var (mean, sum) = (alpha / (alpha + beta), alpha + beta);
        numbers.ShouldAllBe(number => number >= 0 && number <= 1);
        numbers.Average().ShouldBe(mean, 0.01);
        numbers.Average(number => (number - mean) * (number - mean)).ShouldBe(mean * (1 - mean) / (sum + 1), 0.004);
    }

    [Fact]
    public void Beta_numbers_of_tiny_shapes_are_still_numbers()
    {
        var stream = new RandomStream(1, 2, 3, 4);

        Enumerable.Range(0, 10_000).Select(_ => stream.NextBeta(1e-4, 1e-4)).ShouldAllBe(number => number >= 0 && number <= 1);
    }
}
