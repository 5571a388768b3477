using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Runs the post-processors of a pipeline; where none decides, a recording's probabilities are the mean of its windows'.</summary>
internal static class PostChain
{
    /// <summary>The scores after all post-processors, with <see cref="WindowScores.Overall"/> decided.</summary>
    /// <exception cref="StageException">A post-processor fails, or decides for another number of classes.</exception>
    public static WindowScores Run(Pipeline pipeline, IReadOnlyList<WindowScore> windows)
    {
        var scores = new WindowScores { Labels = pipeline.Data.Labels, Windows = windows };
        foreach (var stage in pipeline.Post)
        {
            scores = StageErrors.At(stage.Name, stage.Location, () => Checked(stage.Plugin.Process(scores), pipeline.Data.Labels.Count));
        }

        return scores.Overall is null ? scores with { Overall = Mean(scores.Windows, pipeline.Data.Labels.Count) } : scores;
    }

    /// <summary>The position of the largest value; the first of equal ones.</summary>
    public static int Highest(IReadOnlyList<double> values)
    {
        var best = 0;
        for (var i = 1; i < values.Count; i++)
        {
            best = values[i] > values[best] ? i : best;
        }

        return best;
    }

    private static double[] Mean(IReadOnlyList<WindowScore> windows, int classCount) =>
        [.. Enumerable.Range(0, classCount).Select(label => windows.Average(window => window.Probabilities[label]))];

    private static WindowScores Checked(WindowScores scores, int classCount)
    {
        if (scores.Windows.Count == 0)
        {
            throw new StageException("It left no windows; a recording keeps at least one.");
        }

        var odd = scores.Windows.Select(window => window.Probabilities).Append(scores.Overall).FirstOrDefault(values => values is not null && values.Count != classCount);
        return odd is null ? scores : throw new StageException($"It gave {odd.Count} probabilities for {classCount} labels.");
    }
}
