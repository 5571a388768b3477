namespace Timbre.Pipelines.Tests.Descriptions;

public sealed class PluginDescriptionTests
{
    private static readonly IReadOnlyList<PluginDescription> All = TestPlugins.Catalogue.Describe();

    [Fact]
    public void Plugins_are_listed_by_kind_then_by_name() =>
        All.Select(plugin => $"{plugin.Kind}/{plugin.Name}").ShouldBe(
        [
            "source/listing", "augmenter/script", "augmenter/shift", "feature/fragile", "feature/log", "feature/script", "feature/spectrum",
            "model/layers", "model/recurrent", "model/script", "layer/conv2d", "layer/parallel", "layer/relu", "optimizer/adam", "optimizer/rmsprop",
            "schedule/step", "post-processor/mean", "post-processor/script",
        ]);

    [Fact]
    public void An_option_is_described_by_its_record()
    {
        var shift = All.Single(plugin => plugin.Name == "shift");

        shift.Summary.ShouldBe("Shifts a waveform.");
        shift.Options.Select(option => (option.Key, option.Allowed, option.Default, option.Summary)).ShouldBe(
        [
            ("max_seconds", "a number between 0 and 60", "0.5", "Largest shift in either direction, in seconds."),
            ("probability", "a number above 0 and at most 1", "1.0", "The chance of each item."),
            ("wrap", "true or false", "true", "Whether what leaves at one end comes in at the other."),
        ]);
    }

    [Theory]
    [InlineData("listing", "file", "the path of a file", null, true)]
    [InlineData("listing", "label", "a text", "label", false)]
    [InlineData("log", "floor", "a number above 0 and at most 1", "1.0e-6", false)]
    [InlineData("spectrum", "win_length", "a whole number", null, false)]
    [InlineData("spectrum", "mel_scale", "one of htk, slaney-classic", "htk", false)]
    [InlineData("conv2d", "kernel", "a list of whole numbers between 1 and 99, 1 to 2 of them", "[3, 3]", false)]
    [InlineData("layers", "layers", "a list of layers, at least 1", null, true)]
    [InlineData("parallel", "branches", "a list of lists of layers", null, true)]
    [InlineData("recurrent", "weights", "a map from texts to numbers", "{}", false)]
    public void What_an_option_takes_is_said_in_words(string plugin, string key, string allowed, string? value, bool isRequired)
    {
        var option = All.Single(description => description.Name == plugin).Options.Single(option => option.Key == key);

        (option.Allowed, option.Default, option.IsRequired).ShouldBe((allowed, value, isRequired));
    }
}
