using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>What a first pipeline takes from a survey.</summary>
internal sealed class DraftChoices
{
    /// <summary>Mel bands: enough for voices, few enough for little data.</summary>
    public const int Bands = 40;

    private const int HighestRate = 16000;
    private const double ShortestClip = 0.3;
    private const double LongestClip = 5;
    private const int Parts = 3;

    private static readonly string[] TrainNames = ["train", "training"];
    private static readonly string[] ValidationNames = ["validation", "valid", "val", "dev", "development"];
    private static readonly string[] TestNames = ["test", "testing"];

    private readonly FoundLayout _found;
    private readonly Survey _survey;

    public DraftChoices(FoundLayout found, Survey survey)
    {
        (_found, _survey) = (found, survey);
        Labels = [.. survey.Classes.Where(known => known.Recordings >= Parts).Select(known => known.Label)];
        if (Labels.Count < 2)
        {
            throw new InputException(FormattableString.Invariant(
                $"Fewer than two classes have {Parts} readable recordings, one for training, validation and test data each: {string.Join(", ", survey.Classes.Select(known => FormattableString.Invariant($"'{known.Label}' ({known.Recordings})")))}. Add recordings, or name another column with --label."));
        }

        if (!HasOwnParts())
        {
            LeftOut = survey.WithoutEnoughGroups([.. Labels]);
            Labels = [.. Labels.Except(LeftOut.Select(left => left.Label), StringComparer.Ordinal)];
        }

        LabelMap = survey.Spellings.Where(pair => Labels.Contains(pair.Value)).ToDictionary(StringComparer.Ordinal);
        List<string> written = [.. found.Recordings.Select(recording => recording.Label).OfType<string>().Distinct(StringComparer.Ordinal)];
        var kept = Labels.Concat(LabelMap.Keys).ToHashSet(StringComparer.Ordinal);
        Filter = written.TrueForAll(kept.Contains) ? [] : [.. kept.Order(StringComparer.Ordinal)];
        HasRare = written.Exists(label => !kept.Contains(label) && !LeftOut.Any(left => left.Label == survey.Spellings.GetValueOrDefault(label, label)));
        (Split, SplitReason, HasValidation) = ChooseSplit();
    }

    public IReadOnlyList<string> Labels { get; }

    public IReadOnlyDictionary<string, string> LabelMap { get; }

    /// <summary>The labels that are kept, as they are written; empty where all are.</summary>
    public IReadOnlyList<string> Filter { get; }

    /// <summary>Whether the filter leaves out classes with too few recordings.</summary>
    public bool HasRare { get; }

    /// <summary>The classes that the filter leaves out since they have too few speakers to be divided.</summary>
    public IReadOnlyList<SurveyedClass> LeftOut { get; } = [];

    public string Split { get; }

    public string SplitReason { get; }

    public bool HasValidation { get; }

    /// <summary>The share of recordings that may be left out, rounded up with some room.</summary>
    public double UnreadableShare => Math.Min(1, Math.Ceiling((100.0 * _survey.Unusable / _survey.Recordings) + 1) / 100);

    public int SampleRate => Math.Min(UsualRate, HighestRate);

    public string RateReason => UsualRate > HighestRate
        ? FormattableString.Invariant($"of {UsualRate} Hz; voices have little above 8,000 Hz, and half the rate is half the work")
        : _survey.SampleRates.Count > 1 ? "the rate of most recordings; the others are resampled" : "the recordings' own rate";

    public double ClipSeconds => Math.Clamp(Math.Ceiling(((_survey.Seconds?.P90 ?? 2) * 10) - 0.2) / 10, ShortestClip, LongestClip);

    /// <summary>A power of two of 25 ms at least.</summary>
    public int FftSize => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Ceiling(SampleRate * 0.025));

    public int TrainingRecordings => (int)(0.7 * _survey.Classes.Where(known => Labels.Contains(known.Label)).Sum(known => known.Recordings));

    public int Epochs => TrainingRecordings switch
    {
        < 1000 => 40,
        < 5000 => 25,
        _ => 12,
    };

    public int Patience => Epochs / 4;

    public int BatchSize => TrainingRecordings < 200 ? 8 : 32;

    public IReadOnlyList<string> Layers => _survey.ItemShape switch
    {
        null => Convolutions("conv2d", ", stride: 2", 5, 3),
        { Count: 1 } => ["dense: { units: 64 }", "relu", "dropout: { rate: 0.3 }", "classifier"],
        _ => Convolutions("conv1d", "", 5, 3),
    };

    private int UsualRate => _survey.SampleRates.Count == 0 ? HighestRate : _survey.SampleRates.MaxBy(pair => pair.Value).Key;

    /// <summary>How many recordings, classes or groups a finding concerns; 0 where there is none.</summary>
    public int Count(FindingKind kind) => _survey.Findings.FirstOrDefault(finding => finding.Kind == kind)?.Count ?? 0;

    private string[] Convolutions(string layer, string stride, int first, int second)
    {
        var filters = TrainingRecordings < 1000 ? 16 : 32;
        return
        [
            FormattableString.Invariant($"{layer}: {{ filters: {filters}, kernel: {first}{stride} }}"), "batch-norm", "relu",
            FormattableString.Invariant($"{layer}: {{ filters: {2 * filters}, kernel: {second}{stride} }}"), "batch-norm", "relu",
            "statistics-pool              # mean and spread over time, so that clips of any length fit", "dropout: { rate: 0.3 }", "classifier",
        ];
    }

    private (string Split, string Reason, bool HasValidation) ChooseSplit()
    {
        if (HasOwnParts())
        {
            return ("{ by: source }", "The corpus has parts of its own, so that figures can be compared with others'.", Covers(ValidationNames));
        }

        if (_survey.WithoutGroup == 0)
        {
            var least = _survey.Classes.Where(known => Labels.Contains(known.Label)).Min(known => known.Groups);
            if (least >= Parts)
            {
                return least < 7
                    ? ("{ by: group, train: 0.6, validation: 0.2, test: 0.2 }", "No speaker (or other group) is in two parts, so that the score is that for new ones. A class has few of them: judge by 'timbre evaluate --folds each-group', too.", true)
                    : ("{ by: group, train: 0.7, validation: 0.15, test: 0.15 }", "No speaker (or other group) is in two parts, so that the score is that for new ones.", true);
            }
        }

        var why = _survey.WithoutGroup == 0
            ? "A class has too few speakers to give each part one, so recordings are divided by chance, class by class. Speakers are shared between the parts: expect less for new ones."
            : _survey.PossibleGroups is [{ Name: var possible }, ..]
            ? $"No column was taken for the speaker, so recordings are divided by chance, class by class, which flatters the score. '{possible}' may be it: 'timbre init --group {possible}' splits by it."
            : "Nothing says who speaks, so recordings are divided by chance, class by class. A speaker may be in several parts, which flatters the score: expect less for new ones.";
        return ("{ by: stratified, train: 0.7, validation: 0.15, test: 0.15 }", why, true);
    }

    private bool HasOwnParts() =>
        _survey.Parts.Count > 0 && Count(FindingKind.SharedGroups) == 0 && Covers(TrainNames) && Covers(TestNames)
        && _found.Recordings.All(recording => recording.Split is { } part && Means(part, [.. TrainNames, .. ValidationNames, .. TestNames]));

    private bool Covers(string[] names) => Labels.All(label => _found.Recordings.Any(recording => recording.Split is { } part && Means(part, names)
        && recording.Label is { } written && _survey.Spellings.GetValueOrDefault(written, written) == label));

    private static bool Means(string part, string[] names) => names.Contains(part, StringComparer.OrdinalIgnoreCase);
}
