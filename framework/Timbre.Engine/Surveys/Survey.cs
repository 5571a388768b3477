using System.Text.Json;

namespace Timbre.Engine;

/// <summary>What a folder or table of recordings holds, and what in it could spoil an experiment.</summary>
public sealed record Survey
{
    /// <summary>The folder that was searched, an absolute path.</summary>
    public required string Folder { get; init; }

    /// <summary>The name of the data source that lists the recordings.</summary>
    public required string Source { get; init; }

    /// <summary>What the layout was recognised by.</summary>
    public required LayoutEvidence Evidence { get; init; }

    /// <summary>Why it is this layout, a full sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>What the class is: a column, a part of the name, or <c>folder</c>.</summary>
    public required string Label { get; init; }

    /// <summary>What else could be the class, the likeliest first.</summary>
    public required IReadOnlyList<string> Alternatives { get; init; }

    /// <summary>Columns that may name the speaker though their names do not say so; only where nothing else does.</summary>
    public IReadOnlyList<PossibleGroup> PossibleGroups { get; init; } = [];

    /// <summary>How many recordings are listed.</summary>
    public required int Recordings { get; init; }

    /// <summary>Recordings without a class.</summary>
    public required int Unlabelled { get; init; }

    /// <summary>Recordings without a group.</summary>
    public required int WithoutGroup { get; init; }

    /// <summary>The classes, in ordinal order; spellings that differ only in letter case or blanks are counted as the commonest of them.</summary>
    public required IReadOnlyList<SurveyedClass> Classes { get; init; }

    /// <summary>Rarer spellings of classes, and the commonest that they are counted as.</summary>
    public required IReadOnlyDictionary<string, string> Spellings { get; init; }

    /// <summary>The groups, in ordinal order.</summary>
    public required IReadOnlyList<SurveyedGroup> Groups { get; init; }

    /// <summary>The parts that the corpus itself assigns, with their recordings; empty where it assigns none.</summary>
    public required IReadOnlyDictionary<string, int> Parts { get; init; }

    /// <summary>How many recordings have which rate, in Hz; empty for arrays.</summary>
    public required IReadOnlyDictionary<int, int> SampleRates { get; init; }

    /// <summary>How many recordings have how many channels; empty for arrays.</summary>
    public required IReadOnlyDictionary<int, int> Channels { get; init; }

    /// <summary>How long the recordings are; null for arrays, and where no header says.</summary>
    public SurveyedLengths? Seconds { get; init; }

    /// <summary>The shape of the first item where recordings are arrays: <c>[channel, frequency, time]</c> or <c>[feature]</c>; null for audio.</summary>
    public IReadOnlyList<long>? ItemShape { get; init; }

    /// <summary>How many recordings were decoded whole: all that can be, unless there are more than the limits allow.</summary>
    public required int Decoded { get; init; }

    /// <summary>Recordings whose files are missing or cannot be read.</summary>
    public required int Unusable { get; init; }

    /// <summary>What could spoil an experiment, the gravest first.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Whether only some of the recordings were decoded, so that figures of sound are those of a sample.</summary>
    public bool IsSampled { get; init; }

    /// <summary>Classes that a split by group has to leave out, since they have fewer groups than there are parts; empty where too little would be left.</summary>
    /// <param name="labels">The classes that are to be divided.</param>
    public IReadOnlyList<SurveyedClass> WithoutEnoughGroups(IReadOnlyCollection<string> labels)
    {
        List<SurveyedClass> divided = [.. Classes.Where(known => labels.Contains(known.Label))];
        var kept = divided.FindAll(known => known.Groups >= Thresholds.Parts);
        return WithoutGroup == 0 && kept.Count > 1 && 2 * kept.Sum(known => known.Recordings) >= divided.Sum(known => known.Recordings) ? [.. divided.Except(kept)] : [];
    }

    /// <summary>The survey as indented JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, EngineJson.Indented);
}

/// <summary>A class of a corpus.</summary>
/// <param name="Label">The class.</param>
/// <param name="Recordings">How many recordings it has.</param>
/// <param name="Groups">How many groups have it.</param>
public sealed record SurveyedClass(string Label, int Recordings, int Groups);

/// <summary>A group of a corpus, usually a speaker.</summary>
/// <param name="Group">The group.</param>
/// <param name="Recordings">How many recordings it has.</param>
/// <param name="Classes">How many classes it has.</param>
public sealed record SurveyedGroup(string Group, int Recordings, int Classes);

/// <summary>How long recordings are, in seconds.</summary>
/// <param name="Shortest">The shortest.</param>
/// <param name="P10">A tenth of them is shorter.</param>
/// <param name="Median">A half of them is shorter.</param>
/// <param name="P90">A tenth of them is longer.</param>
/// <param name="Longest">The longest.</param>
/// <param name="Total">All together.</param>
public sealed record SurveyedLengths(double Shortest, double P10, double Median, double P90, double Longest, double Total);
