using Timbre.Audio;
using Timbre.Pipelines;

namespace Timbre.Engine.Tests;

public sealed class ClipCutterTests : IDisposable
{
    private readonly SoundFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(ShortClip.ZeroPad, new[] { 1, 2, 3, 0, 0, 0, 0, 0 }, 3)]
    [InlineData(ShortClip.ZeroPadSides, new[] { 0, 0, 1, 2, 3, 0, 0, 0 }, 5)]
    [InlineData(ShortClip.Repeat, new[] { 1, 2, 3, 1, 2, 3, 1, 2 }, 8)]
    public void A_short_recording_is_filled(ShortClip filling, int[] expected, int valid)
    {
        var (clip, length) = Cut([1, 2, 3], new() { Short = filling });

        clip.ShouldBe(expected);
        length.ShouldBe(valid);
    }

    [Theory]
    [InlineData(LongClip.Truncate, new[] { 1, 2, 3, 4, 5, 6, 7, 8 })]
    [InlineData(LongClip.CenterCrop, new[] { 3, 4, 5, 6, 7, 8, 9, 10 })]
    [InlineData(LongClip.RandomCrop, new[] { 3, 4, 5, 6, 7, 8, 9, 10 })]
    public void A_long_recording_is_cropped_and_without_draws_at_its_centre(LongClip cropping, int[] expected)
    {
        var (clip, length) = Cut([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], new() { Long = cropping });

        clip.ShouldBe(expected);
        length.ShouldBe(8);
    }

    [Fact]
    public void Random_crops_reach_both_ends_and_draw_nothing_else()
    {
        var cutter = Cutter(new() { Long = LongClip.RandomCrop });

        var starts = Enumerable.Range(0, 200).Select(seed => cutter.Plan(12, new RandomStream(seed, 0, 0, RandomStages.Clip))).ToList();

        starts.Select(plan => plan.Start).Distinct().Order().ShouldBe([0, 1, 2, 3, 4]);
        starts.ShouldAllBe(plan => plan.Offset == 0 && plan.Count == 8 && plan.ValidLength == 8);
    }

    [Fact]
    public void Random_padding_divides_the_zeros_in_every_way()
    {
        var cutter = Cutter(new() { Short = ShortClip.ZeroPadSides });

        var plans = Enumerable.Range(0, 200).Select(seed => cutter.Plan(5, new RandomStream(seed, 0, 0, RandomStages.Clip))).ToList();

        plans.Select(plan => plan.Offset).Distinct().Order().ShouldBe([0, 1, 2, 3]);
        plans.ShouldAllBe(plan => plan.ValidLength == plan.Offset + 5);
    }

    [Fact]
    public void A_recording_of_the_clips_length_is_taken_whole_and_never_random()
    {
        var cutter = Cutter(new() { Short = ShortClip.ZeroPadSides });

        cutter.Plan(8, new RandomStream(1, 0, 0, RandomStages.Clip)).ShouldBe(new ClipPlan(0, 0, 8, 8));
        cutter.IsRandom(8).ShouldBeFalse();
        cutter.IsRandom(7).ShouldBeTrue();
        cutter.IsRandom(9).ShouldBeTrue();
        Cutter(new() { Long = LongClip.CenterCrop }).IsRandom(9).ShouldBeFalse();
    }

    private static ClipCutter Cutter(ClipSection section) => new(section with { Seconds = 0.001 }, SoundFolder.Rate);

    private (int[] Clip, int Valid) Cut(int[] recording, ClipSection section)
    {
        var file = Path.Combine(_folder.Path, "clip.wav");
        AudioWriter.Write(file, Array.ConvertAll(recording, value => value / 100f), SoundFolder.Rate, AudioFormat.WavFloat);
        using var audio = AudioStore.Decode(SoundFolder.Corpus(new Recording { Path = file }), new()
        {
            SampleRate = SoundFolder.Rate,
            CacheDirectory = _folder.Cache,
            Cancellation = TestContext.Current.CancellationToken,
        });
        var clip = new float[8];
        Array.Fill(clip, 9f);
        var plan = Cutter(section).Plan(recording.Length, null);
        ClipCutter.Fill(audio, 0, plan, clip);
        return (Array.ConvertAll(clip, value => (int)MathF.Round(value * 100)), plan.ValidLength);
    }
}
