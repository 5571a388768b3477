using System.Text.Json;
using Timbre.Engine;

namespace Timbre.Reports;

/// <summary>Shows the training recordings that a run kept.</summary>
internal static class Examples
{
    /// <summary>The examples of a run; none where it kept none, or they are damaged.</summary>
    public static IReadOnlyList<ShownExample> Of(string run, SoundViews views)
    {
        var folder = Path.Combine(run, TrainingExamples.FolderName);
        return [.. Read(run).Select(example => new ShownExample(
            example.Recording,
            example.Group,
            example.Label,
            Sound(example.Clip),
            Sound(example.AugmentedClip),
            Array(example.Features, example.FrameRate),
            Array(example.AugmentedFeatures, example.FrameRate)))];

        SoundView? Sound(string? file) => file is null ? null : views.Sound(Path.Combine(folder, file));
        SoundView? Array(string? file, double rate) => file is null ? null : SoundViews.Array(Path.Combine(folder, file), null, rate);
    }

    private static IReadOnlyList<TrainingExample> Read(string run)
    {
        try
        {
            return TrainingExamples.Read(run);
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
