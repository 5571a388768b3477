namespace Timbre.Engine.Tests.Evaluation;

/// <summary>Judgements of speakers some of whom are easier than others, drawn from a population whose true figures are known.</summary>
internal static class Speakers
{
    /// <summary>How far the scores of the two classes stand apart.</summary>
    public const double Distance = 2;

    /// <summary>The deviation of the speakers' means, and of the recordings around them.</summary>
    public const double Deviation = 0.8;

    /// <summary>The true share of recordings with a score on the right side, and so the true unweighted recall.</summary>
    public static double Accuracy { get; } = Normal(Distance / 2 / (Math.Sqrt(2) * Deviation));

    /// <summary>The true probability that a recording of the second class scores above one of the first, of another speaker.</summary>
    public static double Auc { get; } = Normal(Distance / (2 * Deviation));

    /// <summary>Draws speakers, every other one of the second class, and recordings of each.</summary>
    /// <param name="study">The number of the draw.</param>
    /// <param name="speakers">How many speakers.</param>
    /// <param name="each">How many recordings of each.</param>
    public static List<Judgement> Draw(int study, int speakers, int each) => [.. Enumerable.Range(0, speakers).SelectMany(speaker =>
    {
        var random = new RandomStream(study, 0, speaker, 77);
        var mean = ((speaker % 2) - 0.5) * Distance + (Deviation * random.NextNormal());
        return Enumerable.Range(0, each).Select(recording =>
        {
            var second = 1 / (1 + Math.Exp(-(mean + (Deviation * random.NextNormal()))));
            return new Judgement { Name = $"{speaker}-{recording}", Group = $"{speaker}", Label = speaker % 2, Probabilities = [1 - second, second] };
        }).ToList();
    })];

    // Simpson's rule over the density, to 1e-12.
    private static double Normal(double x)
    {
        const int Steps = 2000;
        var step = x / Steps;
        var sum = Enumerable.Range(0, Steps + 1).Sum(i => (i is 0 or Steps ? 1 : i % 2 == 1 ? 4 : 2) * Math.Exp(-(i * step) * (i * step) / 2));
        return 0.5 + (sum * step / 3 / Math.Sqrt(2 * Math.PI));
    }
}
