using System.Text.Json;

namespace Timbre.Engine;

/// <summary>Two runs beside each other, on the recordings that both judged.</summary>
public sealed record ComparisonReport
{
    /// <summary>The first run.</summary>
    public required ComparedRun A { get; init; }

    /// <summary>The second run.</summary>
    public required ComparedRun B { get; init; }

    /// <summary>Recordings that both judged.</summary>
    public required int Shared { get; init; }

    /// <summary>What was drawn and swapped together: groups where they are known.</summary>
    public required ResampledUnit Resampled { get; init; }

    /// <summary>How many groups (recordings) there are.</summary>
    public required int Units { get; init; }

    /// <summary>Why the tests are not to be relied on, as a full sentence; null where they are.</summary>
    public string? Caution { get; init; }

    /// <summary>The accuracy of both on the shared recordings.</summary>
    public required PairedFigure Accuracy { get; init; }

    /// <summary>The unweighted recall of both on the shared recordings.</summary>
    public required PairedFigure UnweightedRecall { get; init; }

    /// <summary>Recording by recording, as if recordings of a speaker were independent.</summary>
    public required McNemarTest McNemar { get; init; }

    /// <summary>Which test of the accuracy decides, and why, as a full sentence.</summary>
    public required string Decides { get; init; }

    /// <summary>The probability of a difference in accuracy at least as large by chance, by the test that decides.</summary>
    public required double PValue { get; init; }

    /// <summary>What is not the same in the two runs: keys of the pipeline, data, plugins, versions.</summary>
    public required IReadOnlyList<RunDifference> Differences { get; init; }

    /// <summary>What flatters figures of one of the runs, a full sentence each.</summary>
    public IReadOnlyList<string> FlatteredBy => [.. A.FlatteredBy.Select(reason => $"A: {reason}"), .. B.FlatteredBy.Select(reason => $"B: {reason}")];

    /// <summary>The report as indented JSON, with snake_case keys.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, EngineJson.Indented);
}

/// <summary>One of two compared runs.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Recordings">Recordings that it judged.</param>
/// <param name="FlatteredBy">What flatters its figures, a full sentence each.</param>
public sealed record ComparedRun(string Folder, int Recordings, IReadOnlyList<string> FlatteredBy);

/// <summary>A figure of two runs on the same recordings.</summary>
/// <param name="A">The first run's.</param>
/// <param name="B">The second run's.</param>
/// <param name="Difference">The second less the first.</param>
/// <param name="Interval">Where the difference lies with a confidence of 95 %; null where draws cannot say.</param>
/// <param name="PermutationPValue">The probability of a difference at least as large if the runs were swapped by chance, group by group.</param>
public sealed record PairedFigure(double A, double B, double Difference, Interval? Interval, double PermutationPValue)
{
    /// <summary>Why there is no interval, as a full sentence; null where there is one.</summary>
    public string? NoInterval { get; init; }
}

/// <summary>McNemar's exact test.</summary>
/// <param name="OnlyA">Recordings that only the first run recognised.</param>
/// <param name="OnlyB">Recordings that only the second run recognised.</param>
/// <param name="PValue">The probability of so uneven a division, or one more uneven, if each were as likely.</param>
public sealed record McNemarTest(int OnlyA, int OnlyB, double PValue);

/// <summary>Something that two runs do not share.</summary>
/// <param name="What">A key of the pipeline, or what else it is.</param>
/// <param name="A">What it is in the first run; null where it is absent.</param>
/// <param name="B">What it is in the second run; null where it is absent.</param>
public sealed record RunDifference(string What, string? A, string? B);
