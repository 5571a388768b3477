namespace Timbre.Reports.Tests.Drawing;

public sealed class HeatmapTests
{
    private static readonly HeatmapAxis Axis = HeatmapAxis.Index("", 1);

    [Fact]
    public void The_lowest_row_of_values_is_the_last_of_the_image()
    {
        var image = Heatmap.Of([0, 1, 2, 3, 4, 5], 2, 3, Axis, Axis);

        image.Pixels.ShouldBe(new byte[] { 153, 204, 255, 0, 51, 102 });
        (image.Low, image.High).ShouldBe((0, 5));
    }

    [Fact]
    public void A_large_matrix_is_reduced_by_means()
    {
        var values = Enumerable.Range(0, 2 * Heatmap.MostColumns).Select(i => (float)i).ToArray();

        var image = Heatmap.Of(values, 1, values.Length, Axis, Axis);

        image.Width.ShouldBe(Heatmap.MostColumns);
        (image.Low, image.High).ShouldBe((0.5, values.Length - 1.5));
    }

    [Fact]
    public void Values_that_are_no_numbers_are_dark_and_do_not_spoil_the_rest()
    {
        var image = Heatmap.Of([float.NaN, 1, 2], 1, 3, Axis, Axis);

        image.Pixels.ShouldBe(new byte[] { 0, 0, 255 });
    }

    [Fact]
    public void A_tone_is_bright_at_its_frequency()
    {
        var image = Spectrogram.Of(RunFiles.Tone(2000, 1), 16000);

        var column = image.Width / 2;
        var brightest = Enumerable.Range(0, image.Height).MaxBy(row => image.Pixels[(row * image.Width) + column]);
        var kilohertz = image.Y.End * (image.Height - 0.5 - brightest) / image.Height;
        kilohertz.ShouldBe(2, 0.1);
        image.X.End.ShouldBe(1);
        image.Low.ShouldBe(-80, 1e-4);
    }

    [Fact]
    public void A_waveform_shorter_than_a_window_has_a_spectrogram() => Spectrogram.Of([0.1f, -0.1f], 16000).Pixels.ShouldNotBeEmpty();

    [Fact]
    public void An_envelope_holds_the_lowest_and_the_highest_sample_of_each_column()
    {
        var envelope = Envelope.Of([0, 1, -1, 0.5f, 0, 0], 2);

        envelope.Select(value => (int)(sbyte)value).ShouldBe([-127, 127, 0, 64]);
    }

    // matplotlib's table of viridis at five places; the polynomial is within 0.012 of it.
    [Theory]
    [InlineData(0, 0.267004, 0.004874, 0.329415)]
    [InlineData(64, 0.229739, 0.322361, 0.545706)]
    [InlineData(128, 0.127568, 0.566949, 0.550556)]
    [InlineData(192, 0.369214, 0.788888, 0.382914)]
    [InlineData(255, 0.993248, 0.906157, 0.143936)]
    public void Colours_are_those_of_viridis(int step, double red, double green, double blue)
    {
        var colour = Viridis.Colours[step];

        ((colour >> 16) / 255.0).ShouldBe(red, 0.015);
        (((colour >> 8) & 255) / 255.0).ShouldBe(green, 0.015);
        ((colour & 255) / 255.0).ShouldBe(blue, 0.015);
    }
}
