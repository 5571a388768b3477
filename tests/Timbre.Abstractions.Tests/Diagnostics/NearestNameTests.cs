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

    [Fact]
    public void A_text_that_is_far_too_long_for_a_name_is_not_compared() =>
        NearestName.Find(new string('a', 100_000), ["a"]).ShouldBeNull();
}
