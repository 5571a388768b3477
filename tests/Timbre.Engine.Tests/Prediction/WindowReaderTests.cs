using Timbre.Audio;
using Timbre.Engine.Tests.Support;
using Timbre.Pipelines;

namespace Timbre.Engine.Tests.Prediction;

public sealed class WindowReaderTests : IDisposable
{
    private const int Rate = 1000;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    // Whole windows only; one that is not full; a recording shorter than a window.
    [InlineData(300, 100, 100, "0-0.1 0.1-0.2 0.2-0.3")]
    [InlineData(301, 100, 100, "0-0.1 0.1-0.2 0.2-0.3 0.3-0.301")]
    [InlineData(40, 100, 100, "0-0.04")]
    // Overlapping: the last one covers the end, and nothing is covered by a further one alone.
    [InlineData(300, 100, 50, "0-0.1 0.05-0.15 0.1-0.2 0.15-0.25 0.2-0.3")]
    [InlineData(310, 100, 50, "0-0.1 0.05-0.15 0.1-0.2 0.15-0.25 0.2-0.3 0.25-0.31")]
    [InlineData(100, 100, 30, "0-0.1")]
    // With gaps between windows.
    [InlineData(300, 100, 150, "0-0.1 0.15-0.25")]
    [InlineData(310, 100, 150, "0-0.1 0.15-0.25 0.3-0.31")]
    public void Windows_cover_the_recording(int length, int window, int hop, string expected)
    {
        var path = Write(Ramp(length));

        var windows = WindowReader.Read(path, Geometry(window, hop)).ToList();

        string.Join(' ', windows.Select(w => FormattableString.Invariant($"{w.StartSeconds:0.###}-{w.EndSeconds:0.###}"))).ShouldBe(expected);
        foreach (var w in windows)
        {
            var start = (int)Math.Round(w.StartSeconds * Rate);
            var count = (int)Math.Round(w.EndSeconds * Rate) - start;
            w.Samples[..count].ShouldBe(Ramp(length)[start..(start + count)]);
            w.Samples[count..window].ShouldAllBe(sample => sample == 0);
            w.ValidLength.ShouldBe(count);
        }
    }

    [Theory]
    [InlineData(ShortClip.ZeroPad, new float[] { 1, 2, 3, 0, 0, 0, 0, 0 }, 3)]
    [InlineData(ShortClip.ZeroPadSides, new float[] { 0, 0, 1, 2, 3, 0, 0, 0 }, 5)]
    [InlineData(ShortClip.Repeat, new float[] { 1, 2, 3, 1, 2, 3, 1, 2 }, 8)]
    public void A_window_beyond_the_end_is_filled_as_the_pipeline_says(ShortClip how, float[] expected, int valid)
    {
        var window = AudioWindow.Fill([1f, 2f, 3f], 0, Geometry(8, 8, how));

        window.Samples[..8].ShouldBe(expected);
        window.ValidLength.ShouldBe(valid);
    }

    [Fact]
    public void Any_number_of_workers_gives_the_same_windows_in_the_order_of_the_files()
    {
        var paths = Enumerable.Range(0, 12).Select(i => Write(Ramp(50 + (i * 137)), $"{i}.wav")).Append(_folder["missing.wav"]).ToList();

        string Read(int workers) => string.Join('\n', new DecodeAhead(Geometry(100, 60), workers, 4).Read(Items(paths), CancellationToken.None).Select(file =>
        {
            try
            {
                return $"{file.Item.Path}: {string.Join(' ', file.Read().Select(w => FormattableString.Invariant($"{w.StartSeconds}+{w.Samples[7]}")))}";
            }
            catch (AudioException failure)
            {
                return failure.Message;
            }
        }));

        var alone = Read(1);
        Read(2).ShouldBe(alone);
        Read(8).ShouldBe(alone);
        alone.Split('\n').Length.ShouldBe(13);
        alone.ShouldContain("missing.wav");
    }

    [Fact]
    public void A_reader_that_is_left_early_ends()
    {
        var paths = Enumerable.Range(0, 20).Select(i => Write(Ramp(5000), $"{i}.wav")).ToList();

        foreach (var file in new DecodeAhead(Geometry(10, 10), 2, 4).Read(Items(paths), CancellationToken.None))
        {
            file.Read().First().StartSeconds.ShouldBe(0);
            break;
        }
    }

    private static IEnumerable<AudioItem> Items(IEnumerable<string> paths) => paths.Select(path => new AudioItem(path, null));

    private static WindowGeometry Geometry(int window, int hop, ShortClip how = ShortClip.ZeroPad) =>
        new(Rate, new ClipCutter(new ClipSection { Seconds = (double)window / Rate, Short = how, Long = LongClip.Truncate }, Rate), hop);

    private static float[] Ramp(int length) => [.. Enumerable.Range(1, length).Select(i => i / 4096f)];

    private string Write(float[] samples, string name = "ramp.wav")
    {
        AudioWriter.Write(_folder[name], samples, Rate, AudioFormat.WavFloat);
        return _folder[name];
    }
}
