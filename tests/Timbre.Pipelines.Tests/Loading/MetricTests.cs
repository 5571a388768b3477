namespace Timbre.Pipelines.Tests.Loading;

public sealed class MetricTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("test.recall", "validation.recall")]
    [InlineData("accuracy", "validation.accuracy")]
    [InlineData("validation.acuracy", "validation.accuracy")]
    public void A_metric_that_there_is_not_is_refused_with_all_that_there_are_and_the_one_that_was_meant(string given, string meant)
    {
        var mistakes = _folder.Mistakes(Yaml("{ train: 0.7, validation: 0.2, test: 0.1 }", $"monitor: {given}") + $"tune: {{ method: grid, metric: {given}, space: {{ train.epochs: [1] }} }}\n");

        mistakes.Count.ShouldBe(2);
        mistakes.ShouldAllBe(mistake => mistake.Contains("it must be one of validation.accuracy, validation.loss, validation.recall.", StringComparison.Ordinal)
            && mistake.EndsWith($"Did you mean '{meant}'?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("monitor: validation.loss", "Early stopping monitors validation.loss, and data.split.validation is 0")]
    [InlineData("patience: 3", "Early stopping monitors validation.accuracy, and data.split.validation is 0")]
    public void A_metric_of_the_validation_part_is_refused_where_there_is_none(string stopping, string reason) =>
        _folder.Mistakes(Yaml("{ train: 0.8, validation: 0, test: 0.2 }", stopping)).ShouldHaveSingleItem().ShouldContain(reason);

    private static string Yaml(string split, string stopping) =>
        $$"""
        name: small
        data: { source: { listing: { file: corpus.csv } }, labels: [female, male], split: {{split}} }
        features: [spectrum]
        model: { layers: [ { conv2d: { filters: 8 } } ] }
        train: { early_stopping: { {{stopping}} } }

        """;
}
