using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Says where a pipeline is not the one that a bundle was trained with: it is judged as it was trained, whatever the pipeline says now.</summary>
internal static class TrainedOtherwise
{
    private const int MostNamed = 4;

    // What a bundle brings of its own.
    private static readonly string[] Own = ["data.sample_rate", "data.labels", "data.clip", "prepare", "features", "model", "predict", "post"];

    // What else makes two models of one name differ.
    private static readonly string[] Training = ["augment", "augment_features", "train"];

    /// <summary>One sentence that names the keys; null where nothing differs.</summary>
    /// <param name="bundle">The model.</param>
    /// <param name="pipeline">The pipeline whose data it is judged by; where it has another name, only what the bundle brings is compared.</param>
    public static string? Warning(Bundle bundle, LoadedPipeline pipeline)
    {
        string[] sections = bundle.Metadata.Name == pipeline.Pipeline.Name ? [.. Own, .. Training] : Own;
        var (theirs, ours) = (Files(bundle.Pipeline), Files(pipeline));
        var files = theirs.Keys.Union(ours.Keys).ToList();
        List<string> keys =
        [
            .. PipelineDifference.Between(new PipelineText(bundle.Pipeline.PortableYaml), new PipelineText(pipeline.PortableYaml))
                .Where(value => sections.Any(section => IsAt(value.Path, section)) && !files.Any(file => IsAt(value.Path, file)))
                // Without a validation part, as for --all, nothing can stop early.
                .Where(value => !IsAt(value.Path, "train.early_stopping"))
                .Select(value => $"{value.Path} is {Shown(value.A)} there, {Shown(value.B)} in the pipeline"),
            .. files.Where(file => theirs.GetValueOrDefault(file) != ours.GetValueOrDefault(file)).Select(file => $"the file of {file} is another"),
        ];
        return keys.Count == 0 ? null
            : $"The pipeline is not the one that the bundle was trained with, which is judged as it was trained: {string.Join("; ", keys.Take(MostNamed))}"
                + (keys.Count > MostNamed ? FormattableString.Invariant($"; and {keys.Count - MostNamed} more.") : ".");
    }

    private static Dictionary<string, string> Files(LoadedPipeline pipeline) =>
        pipeline.Files.ToDictionary(file => file.Path, file => file.Sha256, StringComparer.Ordinal);

    private static bool IsAt(string path, string key) =>
        path.StartsWith(key, StringComparison.Ordinal) && (path.Length == key.Length || path[key.Length] is '.' or '[');

    private static string Shown(string? value) => value is null ? "absent" : value.Contains('\n', StringComparison.Ordinal) ? "another text" : value;
}
