using Timbre.Pipelines.Yaml;

namespace Timbre.Pipelines.Loading;

/// <summary>Finds metrics of the validation part in a pipeline that sets no such part aside, before any data are read.</summary>
internal static class ValidationCheck
{
    public static void Run(MapNode root, DiagnosticBag diagnostics)
    {
        if (!IsWithout(root))
        {
            return;
        }

        if (root.Find(TuneSection.Key) is { Value: MapNode tune } search)
        {
            diagnostics.Add(tune.Find("metric")?.KeyPlace ?? search.KeyPlace, "A search compares its trials on the validation part, and data.split.validation is 0; give it a share.");
        }

        if (root.Find("train")?.Value is MapNode train && train.Find("early_stopping") is { Value: MapNode stopping } section)
        {
            var monitor = stopping.Find("monitor");
            diagnostics.Add(
                monitor?.Value.Place ?? section.KeyPlace,
                $"Early stopping monitors {(monitor?.Value as ScalarNode)?.Text ?? new EarlyStoppingSection().Monitor}, and data.split.validation is 0, so there is no validation part; give it a share, or leave early stopping out.");
        }
    }

    // A source that divides its recordings itself may have one whatever the shares say.
    private static bool IsWithout(MapNode root)
    {
        var split = root.Find("data")?.Value is MapNode data && data.Find("split")?.Value is MapNode section ? section : null;
        return (split?.Find("by")?.Value as ScalarNode)?.Text != "source"
            && split?.Find("validation")?.Value is ScalarNode share && Scalars.TryNumber(share.Text, out var part) && part == 0;
    }
}
