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

        foreach (var (name, label) in LabelMap.Where(pair => !Labels.Contains(pair.Value)))
        {
            yield return new OptionError(nameof(LabelMap), $"label_map maps '{name}' to '{label}', which is no label; labels are {string.Join(", ", Labels)}.");
        }
    }
}
