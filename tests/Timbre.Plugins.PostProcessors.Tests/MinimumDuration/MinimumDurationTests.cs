namespace Timbre.Plugins.PostProcessors.Tests;

public sealed class MinimumDurationTests
{
    [Fact]
    public void A_short_stretch_between_two_of_one_label_joins_them()
    {
        var scores = new MinimumDuration(new() { Seconds = 1 }).Process(Scores.Second(0.5, 0.2, 0.2, 0.9, 0.2, 0.2));

        scores.Of(1).ShouldBe([0.2, 0.2, 0, 0.2, 0.2], "only the window that changed hands is certain");
    }

    [Fact]
    public void A_stretch_of_just_the_minimum_stays()
    {
        var before = Scores.Second(0.1, 0.2, 0.2, 0.2, 0.2, 0.9, 0.9, 0.9, 0.2, 0.2, 0.2);

        new MinimumDuration(new() { Seconds = 0.3 }).Process(before).Of(1).ShouldBe(before.Of(1));
    }

    [Fact]
    public void A_short_stretch_goes_to_the_neighbour_that_is_more_probable_in_it()
    {
        var scores = Scores.Every(1, [0.8, 0.1, 0.1], [0.8, 0.1, 0.1], [0.1, 0.5, 0.4], [0.1, 0.1, 0.8], [0.1, 0.1, 0.8]);

        new MinimumDuration(new() { Seconds = 2 }).Process(scores).Path().ShouldBe([0, 0, 2, 2, 2]);
    }

    [Fact]
    public void At_the_ends_there_is_one_neighbour() =>
        new MinimumDuration(new() { Seconds = 2 }).Process(Scores.Second(1, 0.9, 0.1, 0.1, 0.1, 0.9)).Path().ShouldBe([0, 0, 0, 0, 0]);

    [Fact]
    public void Short_stretches_in_a_row_are_absorbed_from_the_shortest_on()
    {
        // 3 s, 1 s, 2 s, 1 s, 3 s: the first single window leaves 6 s of the first label, the second one joins the rest to it.
        var scores = Scores.Second(1, 0.1, 0.1, 0.1, 0.9, 0.2, 0.2, 0.9, 0.1, 0.1, 0.1);

        new MinimumDuration(new() { Seconds = 2.5 }).Process(scores).Path().ShouldAllBe(label => label == 0);
    }

    [Fact]
    public void Overlapping_windows_last_until_the_next_one_starts()
    {
        var windows = new[] { 0.1, 0.1, 0.1, 0.9, 0.9, 0.1, 0.1 }.Select((p, i) => new WindowScore(i * 0.5, (i * 0.5) + 2, [1 - p, p])).ToArray();
        var scores = new WindowScores { Labels = ["female", "male"], Windows = windows };

        new MinimumDuration(new() { Seconds = 1 }).Process(scores).Path().ShouldBe([0, 0, 0, 1, 1, 0, 0]);
        new MinimumDuration(new() { Seconds = 1.1 }).Process(scores).Path().ShouldAllBe(label => label == 0);
    }

    [Fact]
    public void A_recording_of_one_label_stays_however_short() =>
        new MinimumDuration(new() { Seconds = 60 }).Process(Scores.Second(0.5, 0.8)).Of(1).ShouldBe([0.8]);
}
