using System.Text;
using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>The section <c>data</c> of a pipeline that reads back what was extracted.</summary>
internal static class ExtractedData
{
    /// <summary>The section, as YAML.</summary>
    /// <param name="source">The source, on one line.</param>
    /// <param name="data">The section of the pipeline that was extracted from.</param>
    /// <param name="samples">What was extracted.</param>
    /// <param name="isAudio">Whether clips were extracted.</param>
    /// <param name="isBound">Whether the values hold for the parts that they were extracted in, and for no others.</param>
    public static string Yaml(string source, DataSection data, IReadOnlyList<Sample> samples, bool isAudio, bool isBound)
    {
        var text = new StringBuilder($"data:\n  source:\n    {source}\n  labels: {Flow.List(data.Labels)}\n");
        if (isAudio)
        {
            text.Append(FormattableString.Invariant($"  sample_rate: {data.SampleRate}\n  clip: {{ seconds: {data.Clip.Seconds} }}\n"));
        }

        var split = data.Split;
        var by = isBound || split.By == SplitBy.Source ? "source" : samples.All(sample => sample.Group is not null) ? "group" : "stratified";
        var shares = by == "source" ? "" : FormattableString.Invariant($", train: {split.Train}, validation: {split.Validation}, test: {split.Test}");
        return text.Append(FormattableString.Invariant($"  split: {{ by: {by}{shares} }}\n")).ToString();
    }
}
