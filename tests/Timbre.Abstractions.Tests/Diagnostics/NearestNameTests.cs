namespace Timbre.Abstractions.Tests.Diagnostics;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("n_mel", "n_mels")]
    [InlineData("BatchSize", "batch_size")]
    [InlineData("batch-size", "batch_size")]
    [InlineData("epcohs", "epochs")]
    [InlineData("xyz", null)]
    public void The_nearest_name_is_the_one_that_was_meant(string mistaken, string? meant) =>
        NearestName.Find(mistaken, ["n_mels", "n_mfcc", "batch_size", "epochs"]).ShouldBe(meant);

    [Theory]
    [InlineData("hihg", "high")]
    [InlineData("8", null)]
    [InlineData("row", null)]
    [InlineData("boredom", null)]
    public void What_is_misspelt_has_at_most_one_wrong_letter_in_four(string mistaken, string? meant) =>
        NearestName.FindMisspelt(mistaken, ["low", "high", "7", "freedom"]).ShouldBe(meant);

    [Fact]
    public void Names_are_ranked_by_how_near_they_are() =>
        NearestName.Rank("mfc", ["pitch", "mel-spectrogram", "lfcc", "mfcc", "delta-mfcc"]).ShouldBe(["delta-mfcc", "mfcc", "lfcc", "pitch", "mel-spectrogram"]);

    [Fact]
    public void A_text_that_is_far_too_long_for_a_name_is_not_compared() =>
        NearestName.Find(new string('a', 100_000), ["a"]).ShouldBeNull();
}
