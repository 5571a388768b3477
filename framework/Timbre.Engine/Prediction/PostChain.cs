using Timbre.Pipelines;
using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>The post-processors of a pipeline in order; where none decides, a recording's probabilities are the mean of its windows'.</summary>
/// <param name="labels">The classes, in the order of the probabilities.</param>
/// <param name="stages">The post-processors, in order.</param>
internal sealed class PostChain(IReadOnlyList<string> labels, IReadOnlyList<Stage<IPostProcessor>> stages)
{
    /// <summary>The first post-processor that must learn; null where none does.</summary>
    public Stage<IPostProcessor>? FirstFitted => Fitted().Select(fitted => stages[fitted.Index]).FirstOrDefault();

    /// <summary>What the fitted post-processors learned, on the CPU, by <c>post.&lt;index&gt;.&lt;name&gt;</c>.</summary>
    public IReadOnlyDictionary<string, Tensor> State => Fitted()
        .SelectMany(fitted => fitted.Stage.State.Select(pair => KeyValuePair.Create(Prefix(fitted.Index) + pair.Key, pair.Value)))
        .ToDictionary();

    /// <summary>The chain of a pipeline.</summary>
    public static PostChain Of(Pipeline pipeline) => new(pipeline.Data.Labels, pipeline.Post);

    /// <summary>The scores after all post-processors, with <see cref="WindowScores.Overall"/> decided.</summary>
    /// <exception cref="StageException">A post-processor fails, or decides for another number of classes.</exception>
    public WindowScores Run(IReadOnlyList<WindowScore> windows)
    {
        var scores = Upto(stages.Count, windows);
        return scores.Overall is null ? scores with { Overall = Mean(scores.Windows) } : scores;
    }

    /// <summary>Starts a recording whose windows come one by one.</summary>
    /// <param name="provisional">Whether windows that only the end of the recording makes final are also given as they come.</param>
    public PostStream Start(bool provisional) => new(labels, stages, provisional);

    /// <summary>Lets the fitted post-processors learn, in order, each from what the ones before it give.</summary>
    /// <param name="validation">The windows of each recording of the validation split, as the network scored them, and its label.</param>
    /// <exception cref="StageException">A post-processor fails; the location is its own.</exception>
    public void Fit(IReadOnlyList<(IReadOnlyList<WindowScore> Windows, int Label)> validation)
    {
        foreach (var (stage, index) in Fitted())
        {
            var known = validation.Select(recording => new LabelledScores(Upto(index, recording.Windows), recording.Label)).ToList();
            Call(index, () => stage.Fit(known));
        }
    }

    /// <summary>Takes back what <see cref="State"/> once gave.</summary>
    /// <exception cref="StageException">A post-processor cannot use what it is given.</exception>
    public void Restore(IReadOnlyDictionary<string, Tensor> state)
    {
        foreach (var (stage, index) in Fitted())
        {
            var prefix = Prefix(index);
            var own = state
                .Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal))
                .ToDictionary(pair => pair.Key[prefix.Length..], pair => pair.Value);
            Call(index, () => stage.Restore(own));
        }
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

    private static string Prefix(int index) => FormattableString.Invariant($"post.{index}.");

    private IEnumerable<(IFittedPostProcessor Stage, int Index)> Fitted() =>
        stages.Select((stage, index) => (Plugin: stage.Plugin as IFittedPostProcessor, index)).Where(pair => pair.Plugin is { NeedsFit: true })!;

    private void Call(int index, Action call) => StageErrors.At(stages[index].Name, stages[index].Location, () =>
    {
        call();
        return true;
    });

    private WindowScores Upto(int count, IReadOnlyList<WindowScore> windows) =>
        stages.Take(count).Aggregate(new WindowScores { Labels = labels, Windows = windows }, Process);

    /// <summary>The scores after one stage.</summary>
    /// <exception cref="StageException">The post-processor fails, or decides for another number of classes.</exception>
    internal static WindowScores Process(WindowScores scores, Stage<IPostProcessor> stage) =>
        StageErrors.At(stage.Name, stage.Location, () => Checked(stage.Plugin.Process(scores), scores.Labels));

    private double[] Mean(IReadOnlyList<WindowScore> windows) =>
        [.. labels.Select((_, label) => windows.Average(window => window.Probabilities[label]))];

    private static WindowScores Checked(WindowScores scores, IReadOnlyList<string> labels)
    {
        if (scores.Windows.Count == 0)
        {
            throw new StageException("It left no windows; a recording keeps at least one.");
        }

        var odd = scores.Windows.Select(window => window.Probabilities).Append(scores.Overall).FirstOrDefault(values => values is not null && values.Count != labels.Count);
        return odd is null ? scores : throw new StageException($"It gave {odd.Count} probabilities for {labels.Count} labels.");
    }
}
