namespace Timbre.Engine.Tests;

/// <summary>Keeps what is reported, in order.</summary>
internal sealed class Reports(Action? then = null) : IProgress<DataProgress>
{
    public List<DataProgress> All { get; } = [];

    public void Report(DataProgress value)
    {
        All.Add(value);
        then?.Invoke();
    }
}
