using System.ComponentModel.DataAnnotations;

namespace Timbre.Pipelines;

/// <summary>The recordings of an experiment, their labels and how they are split.</summary>
public sealed record DataSection : IValidatedOptions
{
    /// <summary>Where recordings are listed; several sources are concatenated in this order.</summary>
    /// <example>list recordings in a table with any column names:
    /// <code>
    /// data:
    ///   source:
    ///     manifest: { file: voices.csv, path: path, label: gender, group: speaker }
    ///   labels: [female, male]
    /// </code></example>
    /// <example>take a folder for each label:
    /// <code>
    /// data:
    ///   source:
    ///     folder: { root: recordings, pattern: "(?&lt;label&gt;[^/]+)/(?&lt;group&gt;[^_/]+)_.*" }
    ///   labels: [yes, no]
    /// </code></example>
    /// <example>join several corpora:
    /// <code>
    /// data:
    ///   source:
    ///     - manifest: { file: voices.csv, label: gender, group: speaker }
    ///     - manifest: { file: more-voices.csv, label: sex, group: speaker }
    ///   labels: [female, male]
    ///   label_map: { f: female, m: male }
    /// </code></example>
    [MinLength(1)]
    public required IReadOnlyList<Stage<IDataSource>> Source { get; init; }

    /// <summary>The classes, in the order of the model's outputs. A recording with another label is an error, unless <c>label_map</c> renames it or <c>filter</c> leaves it out.</summary>
    [MinLength(2)]
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>Other names of the labels, as corpora write them: { angry: anger }. A recording whose label is neither here nor in labels is an error.</summary>
    /// <example>rename labels, or merge several into one:
    /// <code>
    /// data:
    ///   source:
    ///     manifest: { file: voices.csv, label: emotion, group: speaker }
    ///   labels: [calm, aroused]
    ///   label_map: { neutral: calm, sadness: calm, anger: aroused }
    /// </code></example>
    public IReadOnlyDictionary<string, string> LabelMap { get; init; } = new Dictionary<string, string>();

    /// <summary>Keeps recordings by their columns: { gender: [female, male], age: { min: 18 } }. A column is one of the source's, or label, group or split.</summary>
    /// <example>take only rows whose emotion is anger:
    /// <code>
    /// data:
    ///   source:
    ///     manifest: { file: voices.csv, path: path, label: gender, group: speaker }
    ///   labels: [female, male]
    ///   filter: { emotion: anger }
    /// </code></example>
    /// <example>take rows by several columns, by what they are not, or by a range:
    /// <code>
    /// data:
    ///   source:
    ///     manifest: { file: voices.csv, path: path, label: gender, group: speaker }
    ///   labels: [female, male]
    ///   filter:
    ///     emotion: { not: [sadness] }
    ///     age: { min: 18, max: 65, missing: keep }
    /// </code></example>
    public IReadOnlyDictionary<string, FilterSection> Filter { get; init; } = new Dictionary<string, FilterSection>();

    /// <summary>What happens to a recording without a label.</summary>
    /// <example>leave out rows without a label:
    /// <code>
    /// data:
    ///   source:
    ///     manifest: { file: voices.csv, path: path, label: gender, group: speaker }
    ///   labels: [female, male]
    ///   unlabelled: skip
    /// </code></example>
    public UnlabelledPolicy Unlabelled { get; init; } = UnlabelledPolicy.Fail;

    /// <summary>The shortest recording that is kept, in seconds.</summary>
    /// <example>leave out very short and very long recordings:
    /// <code>
    /// data:
    ///   source:
    ///     manifest: { file: voices.csv, path: path, label: gender, group: speaker }
    ///   labels: [female, male]
    ///   min_seconds: 0.3
    ///   max_seconds: 20
    /// </code></example>
    [Range(0, 86400)]
    public double? MinSeconds { get; init; }

    /// <summary>The longest recording that is kept, in seconds.</summary>
    [Range(0, 86400)]
    public double? MaxSeconds { get; init; }

    /// <summary>What happens to a recording whose samples, or values, are exactly those of an earlier one. The report counts those that are in several parts.</summary>
    /// <example>leave out copies of a recording, which would make a test too easy:
    /// <code>
    /// data:
    ///   source:
    ///     manifest: { file: voices.csv, path: path, label: gender, group: speaker }
    ///   labels: [female, male]
    ///   duplicates: drop
    /// </code></example>
    public DuplicatePolicy Duplicates { get; init; } = DuplicatePolicy.Keep;

    /// <summary>How labels of unequal size are made equal, before the split; <c>train.class_weights</c> weighs them in the loss instead and leaves nothing out.</summary>
    /// <example>balance the labels by leaving recordings out:
    /// <code>
    /// data:
    ///   source:
    ///     manifest: { file: voices.csv, path: path, label: gender, group: speaker }
    ///   labels: [female, male]
    ///   balance: undersample
    /// </code></example>
    /// <example>balance the labels within each value of a column, so that emotion says nothing about gender:
    /// <code>
    /// data:
    ///   source:
    ///     manifest: { file: voices.csv, path: path, label: gender, group: speaker }
    ///   labels: [female, male]
    ///   balance: { method: undersample, within: emotion }
    /// </code></example>
    public BalanceSection Balance { get; init; } = new();

    /// <summary>How many recordings are kept, for a quick try: drawn with the seed, each label in the share that it has; all if absent.</summary>
    /// <example>try a pipeline on a few recordings:
    /// <code>
    /// data:
    ///   source:
    ///     manifest: { file: voices.csv, path: path, label: gender, group: speaker }
    ///   labels: [female, male]
    ///   limit: 12
    /// </code></example>
    [Range(1, 1000000000)]
    public int? Limit { get; init; }

    /// <summary>Samples per second that every recording is resampled to.</summary>
    [Range(1000, 384000)]
    public int SampleRate { get; init; } = 16000;

    /// <summary>How a recording becomes a clip of fixed length for training.</summary>
    /// <example>take the middle second of each recording, and repeat what is shorter:
    /// <code>
    /// data:
    ///   source:
    ///     manifest: { file: voices.csv, path: path, label: gender, group: speaker }
    ///   labels: [female, male]
    ///   clip: { seconds: 1.0, short: repeat, long: center-crop }
    /// </code></example>
    public ClipSection Clip { get; init; } = new();

    /// <summary>How recordings are divided into training, validation and test data. Fitted stages learn from the first, early stopping watches the second, the report judges by the third.</summary>
    /// <example>keep speakers apart, so that no group is in two parts:
    /// <code>
    /// data:
    ///   source:
    ///     manifest: { file: voices.csv, path: path, label: gender, group: speaker }
    ///   labels: [female, male]
    ///   split: { by: group, train: 0.5, validation: 0.25, test: 0.25 }
    /// </code></example>
    /// <example>leave one speaker out: <c>timbre evaluate FILE --folds each-group</c> makes each the test part once; <c>run</c> takes the one that <c>fold</c> says:
    /// <code>
    /// data:
    ///   source:
    ///     manifest: { file: voices.csv, path: path, label: gender, group: speaker }
    ///   labels: [female, male]
    ///   split: { by: group, folds: each-group, fold: 2, train: 0.75, validation: 0.25, test: 0 }
    /// </code></example>
    /// <example>cross-validate over folds of speakers, all of them with <c>timbre evaluate FILE --folds 3</c>:
    /// <code>
    /// data:
    ///   source:
    ///     manifest: { file: voices.csv, path: path, label: gender, group: speaker }
    ///   labels: [female, male]
    ///   split: { by: group, folds: 3, train: 0.75, validation: 0.25, test: 0 }
    /// </code></example>
    /// <example>divide by chance, label by label, where there are no speakers to keep apart:
    /// <code>
    /// data:
    ///   source:
    ///     manifest: { file: voices.csv, path: path, label: gender, group: speaker }
    ///   labels: [female, male]
    ///   split: { by: stratified, train: 0.5, validation: 0.25, test: 0.25 }
    /// </code></example>
    /// <example>take the parts that the corpus itself has:
    /// <code>
    /// data:
    ///   source:
    ///     manifest: { file: voices.csv, label: gender, group: speaker, split: part }
    ///   labels: [female, male]
    ///   split: { by: source }
    /// </code></example>
    /// <example>take the parts from the values of a column:
    /// <code>
    /// data:
    ///   source:
    ///     manifest: { file: voices.csv, path: path, label: gender, group: speaker }
    ///   labels: [female, male]
    ///   split: { by: source, column: take, parts: { validation: ["1"], test: ["2"] }, rest: train }
    /// </code></example>
    public SplitSection Split { get; init; } = new();

    /// <summary>What happens to a recording that cannot be decoded.</summary>
    /// <example>go on where a few files are broken:
    /// <code>
    /// data:
    ///   source:
    ///     manifest: { file: voices.csv, path: path, label: gender, group: speaker }
    ///   labels: [female, male]
    ///   unreadable: { policy: skip, max_share: 0.02 }
    /// </code></example>
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
