using Timbre;

namespace __Class__;

/// <summary>Decides by the window that is surest.</summary>
[Plugin("__name__")]
public sealed class __Class__PostProcessor(__Class__Options options) : IPostProcessor
{
    /// <inheritdoc/>
    public WindowScores Process(WindowScores scores)
    {
        var surest = scores.Windows.MaxBy(window => window.Probabilities.Max())!;
        return surest.Probabilities.Max() < options.MinProbability ? scores : scores with { Overall = surest.Probabilities };
    }
}
