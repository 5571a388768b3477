using System.ComponentModel.DataAnnotations;

namespace Timbre.Pipelines;

/// <summary>The recordings of an experiment, their labels and how they are split.</summary>
public sealed record DataSection : IValidatedOptions
{
    /// <summary>Where recordings are listed; several sources are concatenated in this order.</summary>
    [MinLength(1)]
    public required IReadOnlyList<Stage<IDataSource>> Source { get; init; }

    /// <summary>The classes, in the order of the model's outputs.</summary>
    [MinLength(2)]
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>Other names of the labels, as corpora write them: { angry: anger }. A recording whose label is neither here nor in labels is an error.</summary>
    public IReadOnlyDictionary<string, string> LabelMap { get; init; } = new Dictionary<string, string>();

    /// <summary>Keeps recordings by their columns: { gender: [female, male], age: { min: 18 } }. A column is one of the source's, or label, group or split.</summary>
    public IReadOnlyDictionary<string, FilterSection> Filter { get; init; } = new Dictionary<string, FilterSection>();

    /// <summary>What happens to a recording without a label.</summary>
    public UnlabelledPolicy Unlabelled { get; init; } = UnlabelledPolicy.Fail;

    /// <summary>The shortest recording that is kept, in seconds.</summary>
    [Range(0, 86400)]
    public double? MinSeconds { get; init; }

    /// <summary>The longest recording that is kept, in seconds.</summary>
    [Range(0, 86400)]
    public double? MaxSeconds { get; init; }

    /// <summary>What happens to a recording whose samples, or values, are exactly those of an earlier one.</summary>
    public DuplicatePolicy Duplicates { get; init; } = DuplicatePolicy.Keep;

    /// <summary>How labels of unequal size are made equal.</summary>
    public BalanceSection Balance { get; init; } = new();

    /// <summary>How many recordings are kept, for a quick try: drawn with the seed, each label in the share that it has; all if absent.</summary>
    [Range(1, 1000000000)]
    public int? Limit { get; init; }

    /// <summary>Samples per second that every recording is resampled to.</summary>
    [Range(1000, 384000)]
    public int SampleRate { get; init; } = 16000;

    /// <summary>How a recording becomes a clip of fixed length for training.</summary>
    public ClipSection Clip { get; init; } = new();

    /// <summary>How recordings are divided into training, validation and test data.</summary>
    public SplitSection Split { get; init; } = new();

    /// <summary>What happens to a recording that cannot be decoded.</summary>
    public UnreadableSection Unreadable { get; init; } = new();

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate()
    {
        foreach (var twice in Labels.GroupBy(label => label).Where(group => group.Count() > 1))
        {
            yield return new OptionError(nameof(Labels), $"labels has '{twice.Key}' {twice.Count()} times; each label is an output of the model and stands once.");
        }

        if (MinSeconds > MaxSeconds)
        {
            yield return new OptionError(nameof(MinSeconds), FormattableString.Invariant(
                $"min_seconds is {MinSeconds}, which is above max_seconds, {MaxSeconds}; no recording would be left."));
        }

        if (Limit < Labels.Count)
        {
            yield return new OptionError(nameof(Limit), FormattableString.Invariant(
                $"limit is {Limit}, and there are {Labels.Count} labels; keep at least one recording of each."));
        }

        foreach (var (name, label) in LabelMap.Where(pair => !Labels.Contains(pair.Value)))
        {
            yield return new OptionError(nameof(LabelMap), $"label_map maps '{name}' to '{label}', which is no label; labels are {string.Join(", ", Labels)}.");
        }
    }
}
