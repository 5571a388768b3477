namespace Timbre.Pipelines.Tests.Plugins;

public sealed class PluginRulesTests
{
    [Theory]
    [InlineData(typeof(NoInterface), "the class Timbre.Pipelines.Tests.Plugins.NoInterface ('no-interface') must be a class that implements one of IDataSource, IAugmenter, IFeatureExtractor, IModel, ILayer, IOptimizer, ISchedule, IPostProcessor.")]
    [InlineData(typeof(TwoConstructors), "the class Timbre.Pipelines.Tests.Plugins.TwoConstructors ('two-constructors') must have one public constructor, which takes an options record or nothing.")]
    [InlineData(typeof(TextOptions), "the class Timbre.Pipelines.Tests.Plugins.TextOptions ('text-options') takes a String; its options must be a record with a public constructor without parameters.")]
    [InlineData(typeof(BadlyNamed), "the class Timbre.Pipelines.Tests.Plugins.BadlyNamed is named 'Badly_Named'; a plugin's name is lower-case words with '-' between them, as in mel-spectrogram.")]
    [InlineData(typeof(StrangeOption), "of the class Timbre.Pipelines.Tests.Plugins.StrangeOption ('strange-option'), Options.Wait has the type TimeSpan, which a pipeline cannot set. An option is a string, bool, int, long, float, double, enum, record, Stage<plugin interface>, or an IReadOnlyList or IReadOnlyDictionary<string, …> of these.")]
    public void A_class_that_breaks_a_rule_is_refused_by_name(Type type, string message) =>
        Should.Throw<PluginLoadException>(() => PluginCatalogue.BuiltIn.WithTypes(type)).Message
            .ShouldBe($"The plugin assembly {typeof(PluginRulesTests).Assembly.Location} cannot be used: {message}");

    [Fact]
    public void A_name_can_be_used_once_in_each_kind()
    {
        var catalogue = PluginCatalogue.BuiltIn.WithTypes(typeof(Both));

        catalogue.Describe().Where(plugin => plugin.Name == "both").Select(plugin => plugin.Kind.Name).ShouldBe(["feature", "post-processor"]);
        Should.Throw<PluginLoadException>(() => catalogue.WithTypes(typeof(Both)));
    }
}

[Plugin("no-interface")]
public sealed class NoInterface;

[Plugin("two-constructors")]
public sealed class TwoConstructors(string name) : IPostProcessor
{
    public TwoConstructors()
        : this("default")
    {
    }

    public WindowScores Process(WindowScores scores) => scores with { Labels = [name] };
}

[Plugin("text-options")]
public sealed class TextOptions(string name) : IPostProcessor
{
    public WindowScores Process(WindowScores scores) => scores with { Labels = [name] };
}

[Plugin("Badly_Named")]
public sealed class BadlyNamed : IPostProcessor
{
    public WindowScores Process(WindowScores scores) => scores;
}

[Plugin("strange-option")]
public sealed class StrangeOption(StrangeOption.Options options) : IPostProcessor
{
    public WindowScores Process(WindowScores scores) => scores with { Labels = [options.ToString()] };

    public sealed record Options
    {
        public TimeSpan Wait { get; init; }
    }
}

[Plugin("both")]
public sealed class Both : IPostProcessor, IFeatureExtractor
{
    public WindowScores Process(WindowScores scores) => scores;

    public Signal Extract(Signal input) => input;
}
