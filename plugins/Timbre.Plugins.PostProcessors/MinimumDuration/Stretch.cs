namespace Timbre.Plugins.PostProcessors;

/// <summary>Consecutive windows of one label.</summary>
/// <param name="Label">The label, by its position.</param>
/// <param name="First">The first window.</param>
/// <param name="Count">How many windows.</param>
/// <param name="Seconds">How long they last.</param>
internal sealed record Stretch(int Label, int First, int Count, double Seconds)
{
    /// <summary>The stretches of a recording, in order of time.</summary>
    public static List<Stretch> Find(WindowScores scores)
    {
        var stretches = new List<Stretch>();
        for (var i = 0; i < scores.Windows.Count; i++)
        {
            var window = scores.Windows[i];
            var end = i + 1 < scores.Windows.Count ? scores.Windows[i + 1].StartSeconds : window.EndSeconds;
            var one = new Stretch(Windows.MostProbable(window.Probabilities), i, 1, end - window.StartSeconds);
            if (stretches.Count > 0 && stretches[^1].Label == one.Label)
            {
                stretches[^1] = stretches[^1].With(one);
            }
            else
            {
                stretches.Add(one);
            }
        }

        return stretches;
    }

    /// <summary>This stretch and the one after it as one.</summary>
    public Stretch With(Stretch next) => this with { Count = Count + next.Count, Seconds = Seconds + next.Seconds };

    /// <summary>The mean probability of a label in it.</summary>
    public double Mean(IReadOnlyList<WindowScore> windows, int label) =>
        Enumerable.Range(First, Count).Average(i => windows[i].Probabilities[label]);
}
