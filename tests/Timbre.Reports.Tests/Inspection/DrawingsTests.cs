using Timbre.Audio;

namespace Timbre.Reports.Tests.Inspection;

public sealed class DrawingsTests : IDisposable
{
    private const int White = 0xFFFFFF;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_matrix_is_painted_from_its_lowest_value_to_its_highest()
    {
        // The upper left quarter is low, the lower right one is high.
        var map = Heatmap.Of([0.5f, 1, 0, 0.5f], 2, 2, HeatmapAxis.Seconds(1), HeatmapAxis.Index("band", 2));

        var image = PngImage.Read(Drawings.Matrix(map, "a title"));

        image[200, 100].ShouldBe(Viridis.Colours[0]);
        image[700, 250].ShouldBe(Viridis.Colours[255]);
        image[200, 250].ShouldBe(image[700, 100]);
    }

    [Fact]
    public void Titles_and_axes_are_written()
    {
        var map = Heatmap.Of([0, 1], 1, 2, HeatmapAxis.Seconds(1), HeatmapAxis.Index("band", 1));

        var with = PngImage.Read(Drawings.Matrix(map, "features[0] mel"));
        var without = PngImage.Read(Drawings.Matrix(map, ""));

        Inked(with, 10, 34).ShouldBeGreaterThan(200);
        Inked(without, 10, 34).ShouldBe(0);
        // Numbers below the axis, and what they count below them.
        Inked(with, 303, 316).ShouldBeGreaterThan(50);
        Inked(with, 322, 336).ShouldBeGreaterThan(30);
    }

    [Fact]
    public void A_waveform_is_as_high_as_its_samples()
    {
        var quiet = PngImage.Read(Drawings.Waveform(RunFiles.Tone(1700, 0.5), 16000, ""));

        // A sine of 0.5 fills a scale of 0.5 from the top of its frame to the bottom.
        Enumerable.Range(44, 132).Count(y => quiet[500, y] != White).ShouldBeGreaterThan(120);
    }

    [Fact]
    public void A_matrix_of_one_value_is_drawn()
    {
        var map = Heatmap.Of([3, 3, 3, 3], 2, 2, HeatmapAxis.Seconds(1), HeatmapAxis.Index("band", 2));

        PngImage.Read(Drawings.Matrix(map, ""))[300, 100].ShouldBe(Viridis.Colours[0]);
    }

    [Fact]
    public void An_audio_file_is_drawn_as_waveform_and_spectrogram()
    {
        AudioWriter.Write(_folder["tone.wav"], RunFiles.Tone(440, 0.5), 16000);

        var pictures = Timbre.Reports.Inspection.Write(_folder["tone.wav"], _folder["out"]);

        pictures.Select(Path.GetFileName).ShouldBe(["00-input-recording.png", "00-input-recording-spectrogram.png"]);
        pictures.ShouldAllBe(path => PngImage.Read(File.ReadAllBytes(path)).Width == 960);
    }

    [Theory]
    [InlineData(0, 1.5, 10, "0.0 0.2 0.4 0.6 0.8 1.0 1.2 1.4")]
    [InlineData(0, 40, 6, "0 10 20 30 40")]
    [InlineData(-80, 0, 6, "-80 -60 -40 -20 0")]
    [InlineData(-1, 1, 3, "-1 0 1")]
    [InlineData(0.01, 0.013, 4, "0.010 0.011 0.012 0.013")]
    [InlineData(3, 3, 4, "")]
    public void Axes_have_round_numbers(double low, double high, int most, string expected) =>
        string.Join(' ', Axis.Ticks(low, high, most).Select(tick => tick.Text)).ShouldBe(expected);

    private static int Inked(PngImage image, int from, int to) =>
        Enumerable.Range(from, to - from).Sum(y => Enumerable.Range(0, image.Width).Count(x => image[x, y] != White));
}
