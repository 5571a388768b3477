using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>The trials of a search as lines of text.</summary>
internal static class TrialText
{
    private const int LongestValue = 40;

    public static string Line(TrialFinished finished)
    {
        var trial = finished.Trial;
        var came = trial.State switch
        {
            TrialState.Complete => Invariant($"{trial.Value:F4}"),
            TrialState.Pruned => Invariant($"{trial.Value:F4}, pruned after {Figures.Many(trial.Epochs.Count, "epoch")}"),
            _ => $"{trial.State.ToString().ToLowerInvariant()}: {FirstLine(trial.Error)}",
        };
        var best = finished.Best is { } leader ? Invariant($"; best {leader.Value:F4} (trial {leader.Number})") : "";
        return Invariant($"trial {trial.Number}  {Values(trial)}  {came}{best}");
    }

    /// <summary>A value that may be a whole stage, cut where it is long.</summary>
    public static string Short(string? value) => value is { Length: > LongestValue } ? string.Concat(value.AsSpan(0, LongestValue - 1), "…") : value ?? "";

    public static string FirstLine(string? text) => text?.Split('\n')[0] ?? "";

    // The last key says which it is, to who wrote the space.
    private static string Values(Trial trial) => string.Join(' ', trial.Parameters.Select(parameter => $"{Key(parameter.Path)}={Short(parameter.Value)}"));

    private static string Key(string path) => path[(path.LastIndexOf('.') + 1)..];

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
