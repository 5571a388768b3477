namespace Timbre.Plugins.PostProcessors;

/// <summary>The mean of numbers for each label over the windows so far.</summary>
/// <param name="labels">How many labels.</param>
internal sealed class RunningMean(int labels)
{
    private readonly double[] _sums = new double[labels];

    /// <summary>How many windows came.</summary>
    public int Count { get; private set; }

    /// <summary>The mean for each label; zero before the first window.</summary>
    public double[] Values => Array.ConvertAll(_sums, sum => sum / Math.Max(Count, 1));

    /// <summary>Takes the numbers of a window in.</summary>
    public void Add(IEnumerable<double> values)
    {
        var label = 0;
        foreach (var value in values)
        {
            _sums[label++] += value;
        }

        Count++;
    }
}
