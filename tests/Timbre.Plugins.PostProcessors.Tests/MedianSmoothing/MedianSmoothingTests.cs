namespace Timbre.Plugins.PostProcessors.Tests;

public sealed class MedianSmoothingTests
{
    private static readonly double[] Noisy = [0.09, 0.24, 0.8, 0.58, 0.09, 0.43, 0.48, 0.16, 0.73];

    // scipy.ndimage.median_filter(Noisy, size, mode="nearest").
    [Theory]
    [InlineData(1, new[] { 0.09, 0.24, 0.8, 0.58, 0.09, 0.43, 0.48, 0.16, 0.73 })]
    [InlineData(3, new[] { 0.09, 0.24, 0.58, 0.58, 0.43, 0.43, 0.43, 0.48, 0.73 })]
    [InlineData(5, new[] { 0.09, 0.24, 0.24, 0.43, 0.48, 0.43, 0.43, 0.48, 0.73 })]
    [InlineData(7, new[] { 0.09, 0.09, 0.24, 0.43, 0.43, 0.48, 0.48, 0.48, 0.73 })]
    public void Windows_become_the_medians_that_SciPy_gives(int size, double[] expected)
    {
        var smooth = new MedianSmoothing(new() { Size = size }).Process(Scores.Second(0.5, Noisy));

        smooth.Of(1).Zip(expected).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-12);
    }

    [Fact]
    public void A_window_that_stands_alone_is_removed_and_an_edge_stays() =>
        new MedianSmoothing(new()).Process(Scores.Second(1, 0, 1, 0, 0, 1, 1, 1)).Of(1).ShouldBe([0, 0, 0, 0, 1, 1, 1]);

    [Fact]
    public void Labels_that_take_turns_leave_their_mean()
    {
        var smooth = new MedianSmoothing(new()).Process(Scores.Of([1, 0, 0], [0, 1, 0], [0, 0, 1]));

        smooth.Windows[1].Probabilities.ShouldAllBe(p => Math.Abs(p - (1 / 3.0)) < 1e-12);
    }

    [Fact]
    public void An_even_size_is_refused() =>
        new MedianSmoothingOptions { Size = 4 }.Validate().Single().ShouldBe(new OptionError(
            "Size", "size is 4, which has no middle; give an odd number such as 3 or 5."));
}
