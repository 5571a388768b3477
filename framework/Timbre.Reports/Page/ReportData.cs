using System.Text.Json.Nodes;

namespace Timbre.Reports;

/// <summary>All that a report's page shows; the script in <c>Web</c> reads it as JSON.</summary>
internal sealed record ReportData
{
    /// <summary>The pipeline's name.</summary>
    public required string Name { get; init; }

    /// <summary>The run's folder, by its name.</summary>
    public required string Run { get; init; }

    /// <summary>What the folder holds.</summary>
    public ReportKind Kind { get; init; }

    /// <summary>When the run began; null where its log does not tell.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary><c>metrics.json</c> as it is, or the pooled figures of all folds; null where nothing was judged.</summary>
    public JsonNode? Metrics { get; init; }

    /// <summary>Kind, spread and rows of a cross-validation's folds or of repetitions; null for a single run.</summary>
    public JsonNode? Folds { get; init; }

    /// <summary>Trials, importance and space of a search; null elsewhere.</summary>
    public JsonNode? Study { get; init; }

    /// <summary><c>matrix.json</c> with the pages of its cells; null elsewhere.</summary>
    public JsonNode? Matrix { get; init; }

    /// <summary>The epochs, as the log has them.</summary>
    public JsonArray Epochs { get; init; } = [];

    /// <summary>The last event of each kind that the page shows.</summary>
    public JsonObject Events { get; init; } = [];

    /// <summary>Seconds of each part of the run.</summary>
    public JsonArray Phases { get; init; } = [];

    /// <summary>Warnings, and what was left out of the data.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>How often the run was resumed.</summary>
    public int Resumptions { get; init; }

    /// <summary>Recordings that were taken for another class, the surest first.</summary>
    public IReadOnlyList<Mistake> Mistakes { get; init; } = [];

    /// <summary>How many there are in all.</summary>
    public int MistakesInAll { get; init; }

    /// <summary>Training recordings before and after augmentation.</summary>
    public IReadOnlyList<ShownExample> Examples { get; init; } = [];

    /// <summary>The pipeline, as YAML.</summary>
    public string Pipeline { get; init; } = "";

    /// <summary>The colours of heatmaps from low to high, each as <c>0xRRGGBB</c>.</summary>
    public IReadOnlyList<int> Colours { get; } = Viridis.Colours;
}

/// <summary>What a report is of.</summary>
internal enum ReportKind
{
    /// <summary>A run of a pipeline.</summary>
    Run,

    /// <summary>The folds of a cross-validation.</summary>
    Folds,

    /// <summary>Repetitions on other splits.</summary>
    Repeats,

    /// <summary>An evaluation of a model that was trained before.</summary>
    Evaluation,

    /// <summary>A search.</summary>
    Search,

    /// <summary>Models of several corpora on each other's.</summary>
    Matrix,
}

/// <summary>A recording that was taken for another class.</summary>
/// <param name="Recording">The recording.</param>
/// <param name="Group">Its group, usually the speaker; null where it has none.</param>
/// <param name="Label">What it is.</param>
/// <param name="Predicted">What it was taken for.</param>
/// <param name="Confidence">The probability of that.</param>
/// <param name="LabelProbability">The probability of what it is.</param>
/// <param name="Seconds">Its length.</param>
/// <param name="View">How it sounds and looks.</param>
internal sealed record Mistake(
    string Recording, string? Group, string Label, string Predicted, double Confidence, double LabelProbability, double Seconds, SoundView View);

/// <summary>A training recording before and after augmentation; null where there is no such view.</summary>
/// <param name="Recording">The recording.</param>
/// <param name="Group">Its group, usually the speaker; null where it has none.</param>
/// <param name="Label">What it is.</param>
/// <param name="Clip">The clip.</param>
/// <param name="AugmentedClip">The clip, augmented.</param>
/// <param name="Features">What the network gets of the clip.</param>
/// <param name="AugmentedFeatures">What it gets in the first epoch.</param>
internal sealed record ShownExample(
    string Recording, string? Group, string Label, SoundView? Clip, SoundView? AugmentedClip, SoundView? Features, SoundView? AugmentedFeatures);

/// <summary>How something sounds and looks.</summary>
internal sealed record SoundView
{
    /// <summary>An Ogg Opus file; null where there is no sound, or no room for it.</summary>
    public byte[]? Audio { get; init; }

    /// <summary>Seconds of sound that are shown.</summary>
    public double Seconds { get; init; }

    /// <summary>Lowest and highest sample of each column, signed bytes; null where there is no sound.</summary>
    public byte[]? Envelope { get; init; }

    /// <summary>The spectrogram or features; null where there is nothing to show.</summary>
    public Heatmap? Image { get; init; }

    /// <summary>Why something is missing, or only a part is shown, as a full sentence; null where all is there.</summary>
    public string? Note { get; init; }
}
