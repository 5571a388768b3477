namespace Timbre.Plugins.PostProcessors;

/// <summary>A recording's medians; a window is given when half a neighbourhood has come after it.</summary>
/// <param name="size">Windows in a neighbourhood, an odd number.</param>
internal sealed class MedianStream(int size) : IPostProcessorStream
{
    private readonly int _half = size / 2;
    private readonly List<WindowScore> _around = new(size);
    private int _next;

    /// <inheritdoc/>
    public IEnumerable<WindowScore> Push(WindowScore window)
    {
        if (_around.Count == size)
        {
            _around.RemoveAt(0);
            _next--;
        }

        _around.Add(window);
        return _around.Count - _next > _half ? [Smooth(_next++)] : [];
    }

    /// <inheritdoc/>
    public IEnumerable<WindowScore> Complete()
    {
        while (_next < _around.Count)
        {
            yield return Smooth(_next++);
        }
    }

    private WindowScore Smooth(int at)
    {
        var rows = Enumerable.Range(at - _half, size).Select(i => _around[Math.Clamp(i, 0, _around.Count - 1)].Probabilities).ToList();
        var labels = Enumerable.Range(0, rows[0].Count).ToList();
        var medians = labels.Select(label => rows.Select(row => row[label]).Order().ElementAt(_half)).ToArray();
        return _around[at] with
        {
            Probabilities = Windows.Normalised(medians.Sum() > 0 ? medians : [.. labels.Select(label => rows.Average(row => row[label]))]),
        };
    }
}
