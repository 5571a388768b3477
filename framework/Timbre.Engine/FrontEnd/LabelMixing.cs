namespace Timbre.Engine;

/// <summary>Refuses augmenters that mix labels where each clip keeps one.</summary>
internal static class LabelMixing
{
    /// <summary>Why versions of features that are kept cannot hold mixed labels.</summary>
    public const string KeptVersions = "versions that are kept cannot say; set train.augment_versions to 0, or mix in augment_features";

    /// <summary>The refusal, at the stage's location.</summary>
    /// <param name="stage">The augmenter.</param>
    /// <param name="obstacle">What cannot say mixed labels, and what to do: the end of a sentence.</param>
    public static StageException Refusal(Stage<IAugmenter> stage, string obstacle) =>
        new($"'{stage.Name}' mixes the labels of clips, which {obstacle}.") { Location = stage.Location };
}
