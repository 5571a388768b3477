using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>What a survey counted, in words.</summary>
internal static class SurveyText
{
    /// <summary>Recordings, groups, rates and lengths, in a sentence or two.</summary>
    public static string Totals(Survey survey)
    {
        var groups = survey.Groups.Count > 0 ? FormattableString.Invariant($" of {survey.Groups.Count} groups") : "";
        var text = FormattableString.Invariant($"{survey.Recordings:N0} recordings{groups}");
        if (survey.ItemShape is { } shape)
        {
            text += $", arrays of [{string.Join(", ", shape)}]";
        }

        if (survey.SampleRates.Count > 0)
        {
            text += $", {string.Join(" and ", survey.SampleRates.Keys.Select(rate => FormattableString.Invariant($"{rate:N0}")))} Hz, {Channels(survey)}";
        }

        if (survey.Seconds is { } seconds)
        {
            var range = seconds.Longest - seconds.Shortest < 0.01
                ? FormattableString.Invariant($"{seconds.Longest:0.##} s each")
                : FormattableString.Invariant($"{seconds.Shortest:0.##} to {seconds.Longest:0.##} s (median {seconds.Median:0.##} s)");
            text += $", {range}, {Total(seconds.Total)} in all";
        }

        return text + "." + (survey.IsSampled
            ? FormattableString.Invariant($" Only a sample of {survey.Decoded:N0} recordings was read whole; --decode sets how many.")
            : "");
    }

    /// <summary>Classes with too few speakers, with their numbers.</summary>
    public static string LeftOut(IReadOnlyList<SurveyedClass> classes) => string.Join(", ", classes.Select(left =>
        FormattableString.Invariant($"'{left.Label}' has {left.Groups} {(left.Groups == 1 ? "speaker" : "speakers")}")));

    /// <summary>A path as it lies in the folder.</summary>
    public static string Below(string folder, string path) =>
        path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path[(folder.Length + 1)..] : path;

    private static string Channels(Survey survey) => survey.Channels.Keys.ToList() switch
    {
        [1] => "mono",
        [2] => "stereo",
        var several => $"{string.Join(" and ", several)} channels",
    };

    private static string Total(double seconds) => seconds switch
    {
        < 120 => FormattableString.Invariant($"{seconds:0} s"),
        < 7200 => FormattableString.Invariant($"{seconds / 60:0} min"),
        _ => FormattableString.Invariant($"{seconds / 3600:0.0} h"),
    };
}
