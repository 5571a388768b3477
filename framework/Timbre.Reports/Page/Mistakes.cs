using Timbre.Engine;

namespace Timbre.Reports;

/// <summary>Finds the recordings from which there is most to learn: those that a model was surest of, wrongly.</summary>
internal static class Mistakes
{
    private const int Most = 12;

    /// <summary>The surest mistakes of a table of judged recordings; none where there is no such file.</summary>
    /// <exception cref="InputException">The file is no such table.</exception>
    public static (IReadOnlyList<Mistake> Shown, int InAll) In(string predictions, SoundViews views)
    {
        if (!File.Exists(predictions))
        {
            return ([], 0);
        }

        var (labels, judgements) = JudgementTable.Read(predictions);
        return Of(labels, judgements, views);
    }

    /// <summary>The surest mistakes, and how many there are in all; rejected recordings were not decided, so they are none.</summary>
    public static (IReadOnlyList<Mistake> Shown, int InAll) Of(IReadOnlyList<string> labels, IReadOnlyList<Judgement> judgements, SoundViews views)
    {
        var wrong = judgements
            .Where(judgement => judgement.Predicted is { } predicted && predicted != judgement.Label)
            .OrderByDescending(judgement => judgement.Probabilities[judgement.Predicted!.Value])
            .ThenBy(judgement => judgement.Name, StringComparer.Ordinal)
            .ToList();
        return ([.. wrong.Take(Most).Select(judgement => new Mistake(
            judgement.Name,
            judgement.Group,
            labels[judgement.Label],
            labels[judgement.Predicted!.Value],
            judgement.Probabilities[judgement.Predicted.Value],
            judgement.Probabilities[judgement.Label],
            judgement.Seconds,
            views.Recording(judgement.Name)))], wrong.Count);
    }
}
