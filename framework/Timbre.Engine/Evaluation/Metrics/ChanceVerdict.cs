using System.Globalization;

namespace Timbre.Engine;

/// <summary>That a model is not shown to do better than naming the most frequent class each time.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Reason">Why, as a full sentence.</param>
public sealed record ChanceVerdict(ChanceKind Kind, string Reason)
{
    /// <summary>The verdict on figures; null where they beat guessing, or might and have no interval.</summary>
    internal static ChanceVerdict? Of(EvaluationReport report)
    {
        if (report.Intervals is not { } intervals || intervals.Accuracy?.Low > report.MajorityAccuracy)
        {
            return null;
        }

        var majority = Share(report.MajorityAccuracy);
        var unit = intervals.Resampled == ResampledUnit.Groups ? "group" : "recording";
        if (report.Accuracy <= report.MajorityAccuracy)
        {
            return new ChanceVerdict(
                ChanceKind.NotBetter, $"Of the recordings {Share(report.Accuracy)} are right; always naming the most frequent class would give {majority}.");
        }

        if (intervals.Accuracy is not { } interval)
        {
            return null;
        }

        var range = $"{Share(interval.Low)} to {Share(interval.High)}";
        return intervals.Units < IntervalEstimate.EnoughUnits
            ? new ChanceVerdict(
                ChanceKind.TooFew,
                FormattableString.Invariant($"{Math.Round(report.Accuracy * report.Recordings)} of {report.Recordings} recordings are right, but they are of only {intervals.Units} {unit}{(intervals.Units == 1 ? "" : "s")}: with so few the interval reaches from {range}, and always naming the most frequent class would give {majority}. Test with more {unit}s, or by all of them in turn (timbre evaluate --folds)."))
            : new ChanceVerdict(
                ChanceKind.NotShown, $"The interval of the accuracy, {range}, holds that of always naming the most frequent class, {majority}.");
    }

    private static string Share(double value) => value.ToString("F2", CultureInfo.InvariantCulture);
}

/// <summary>In which way a model is not shown to do better than guessing.</summary>
public enum ChanceKind
{
    /// <summary>It does worse, or as well.</summary>
    NotBetter,

    /// <summary>It does better on recordings of too few groups to say so of others.</summary>
    TooFew,

    /// <summary>It does better, and by chance it might.</summary>
    NotShown,
}
