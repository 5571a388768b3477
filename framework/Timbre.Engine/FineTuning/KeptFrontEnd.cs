using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Makes sure that a bundle's front end, with what it learned, is that of a pipeline.</summary>
internal static class KeptFrontEnd
{
    private const int MostListed = 8;
    private static readonly string[] Keys = ["prepare", "features"];

    /// <summary>Refuses a pipeline whose features are not those that a bundle's weights were trained on.</summary>
    /// <exception cref="InputException">A stage, an option of one, or the sample rate differs; the message names all that do.</exception>
    public static void Require(ParentModel parent, LoadedPipeline pipeline)
    {
        var differences = YamlDifference.Values(parent.Pipeline, pipeline.PortableYaml)
            .Where(value => Keys.Any(key => value.Key == key || value.Key.StartsWith(key + ".", StringComparison.Ordinal) || value.Key.StartsWith(key + "[", StringComparison.Ordinal)))
            .Select(value => $"{value.Key} is {Shown(value.Before)} in the bundle and {Shown(value.After)} in the pipeline")
            .ToList();
        if (parent.Metadata.SampleRate != pipeline.Pipeline.Data.SampleRate)
        {
            differences.Insert(0, FormattableString.Invariant(
                $"data.sample_rate is {parent.Metadata.SampleRate} in the bundle and {pipeline.Pipeline.Data.SampleRate} in the pipeline"));
        }

        if (differences.Count > 0)
        {
            throw new InputException(
                $"The pipeline's features are not those of the bundle '{parent.Path}', whose weights know nothing else: {string.Join("; ", differences.Take(MostListed))}"
                + (differences.Count > MostListed ? FormattableString.Invariant($"; and {differences.Count - MostListed} more") : "")
                + ". Write them as the bundle's pipeline.yaml has them, or train without --from.");
        }
    }

    private static string Shown(string? value) => value switch
    {
        null => "absent",
        _ when value.Contains('\n', StringComparison.Ordinal) => "another text",
        _ => value,
    };
}
