using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Applies the pipeline's policy to recordings that cannot be decoded.</summary>
public static class UnreadableCheck
{
    // A table of which every file is missing would fill the screen with them.
    private const int MostListed = 50;

    /// <summary>The recordings whose files are missing: found at once, before anything is decoded.</summary>
    public static IReadOnlyList<UnreadableRecording> Missing(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return Missing(corpus.Samples);
    }

    /// <inheritdoc cref="Missing(Corpus)"/>
    internal static IReadOnlyList<UnreadableRecording> Missing(IEnumerable<Recording> recordings) =>
        Missing(recordings.Select((recording, index) => new Sample(index, recording, 0)));

    private static List<UnreadableRecording> Missing(IEnumerable<Sample> samples) => [.. samples
        .Where(sample => !File.Exists(sample.Recording.Path))
        .Select(sample => new UnreadableRecording(sample, $"{sample.Recording.Path}: there is no such file."))];

    /// <summary>Says which recordings are left out, one on each line, and how many of all there are.</summary>
    public static string LeftOut(IReadOnlyList<UnreadableRecording> unreadable, int total)
    {
        ArgumentNullException.ThrowIfNull(unreadable);
        return FormattableString.Invariant($"{unreadable.Count} of {total} recordings cannot be read and are left out.{Listing(unreadable)}");
    }

    /// <summary>Refuses the data when the policy does.</summary>
    /// <exception cref="PipelineException">The policy is to fail, or too many recordings are unreadable; every one is named, up to a number of them.</exception>
    public static void Enforce(LoadedPipeline pipeline, IReadOnlyList<UnreadableRecording> unreadable, int total)
    {
        var mistakes = Mistakes(pipeline, unreadable, total).ToList();
        if (mistakes.Count > 0)
        {
            throw new PipelineException(mistakes);
        }
    }

    /// <summary>The mistake that the data are when the policy refuses them; none when it does not.</summary>
    internal static IEnumerable<Diagnostic> Mistakes(LoadedPipeline pipeline, IReadOnlyList<UnreadableRecording> unreadable, int total)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(unreadable);
        var section = pipeline.Pipeline.Data.Unreadable;
        var allowed = section.Policy == UnreadablePolicy.Skip ? section.MaxShare * total : 0;
        if (unreadable.Count <= allowed)
        {
            return [];
        }

        var advice = section.Policy == UnreadablePolicy.Fail
            ? "Repair or remove them, or leave them out with data.unreadable: { policy: skip }."
            : FormattableString.Invariant($"data.unreadable.max_share is {section.MaxShare}, which allows {(int)allowed}; ")
                + "repair or remove them, or raise it.";
        return [DataErrors.At(pipeline, "data.unreadable",
            FormattableString.Invariant($"{unreadable.Count} of {total} recordings cannot be read. {advice}{Listing(unreadable)}"))];
    }

    private static string Listing(IReadOnlyList<UnreadableRecording> unreadable) =>
        string.Concat(unreadable.Take(MostListed).Select(recording => $"\n  {recording}"))
        + (unreadable.Count > MostListed ? FormattableString.Invariant($"\n  and {unreadable.Count - MostListed} more") : "");
}
