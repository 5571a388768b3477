namespace Timbre.Engine;

/// <summary>Whether a score on the test split could be flattered: what training, validation and test data share.</summary>
public sealed record AuditReport
{
    /// <summary>The parts: training, validation, test.</summary>
    public required IReadOnlyList<PartSummary> Parts { get; init; }

    /// <summary>Recordings whose group is unknown.</summary>
    public required int WithoutGroup { get; init; }

    /// <summary>Groups that are in more than one part.</summary>
    public required IReadOnlyList<SharedGroup> SharedGroups { get; init; }

    /// <summary>Sets of recordings with the same content, those across parts first.</summary>
    public required IReadOnlyList<DuplicateSet> Duplicates { get; init; }

    /// <summary>The groups of the test part, in order.</summary>
    public IReadOnlyList<string> TestGroups { get; init; } = [];

    /// <summary>True when every recording has a group and no group is in two parts; null when groups are unknown.</summary>
    public bool? GroupsDisjoint => SharedGroups.Count > 0 ? false : WithoutGroup > 0 ? null : true;

    /// <summary>Sets of recordings with the same content in more than one part.</summary>
    public int DuplicatesAcrossParts => Duplicates.Count(set => set.AcrossParts);

    /// <summary>Whether parts are known to share groups or recordings, so that a score on the test split says too much.</summary>
    public bool Flattered => SharedGroups.Count > 0 || DuplicatesAcrossParts > 0;
}

/// <summary>What one part holds.</summary>
/// <param name="Part">The part.</param>
/// <param name="Recordings">How many recordings.</param>
/// <param name="Groups">How many groups, those unknown not counted.</param>
/// <param name="Seconds">How much audio.</param>
/// <param name="LabelCounts">Recordings of each label, in the order of the labels.</param>
public sealed record PartSummary(SplitPart Part, int Recordings, int Groups, double Seconds, IReadOnlyList<int> LabelCounts);

/// <summary>A group that is in more than one part.</summary>
/// <param name="Group">The group.</param>
/// <param name="Parts">Where it is.</param>
public sealed record SharedGroup(string Group, IReadOnlyList<SplitPart> Parts);

/// <summary>Recordings with the same content.</summary>
/// <param name="Recordings">At least two, in the order of the corpus.</param>
/// <param name="SameLabel">Whether all of them have the same label.</param>
public sealed record DuplicateSet(IReadOnlyList<DuplicateRecording> Recordings, bool SameLabel)
{
    /// <summary>Whether they are in more than one part.</summary>
    public bool AcrossParts => Recordings.Any(recording => recording.Part != Recordings[0].Part);
}

/// <summary>One recording of a set of duplicates.</summary>
/// <param name="Path">The file.</param>
/// <param name="Part">The part that it is in.</param>
/// <param name="Label">Its label.</param>
public sealed record DuplicateRecording(string Path, SplitPart Part, string Label);
