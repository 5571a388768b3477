namespace Timbre.Engine.Tests.Support;

/// <summary>Keeps events, and may act on one.</summary>
public sealed class Events(Action<EngineEvent>? act = null) : IProgress<EngineEvent>
{
    private readonly Lock _lock = new();
    private readonly List<EngineEvent> _all = [];

    public IReadOnlyList<EngineEvent> All => _all;

    public void Report(EngineEvent value)
    {
        lock (_lock)
        {
            _all.Add(value);
        }

        act?.Invoke(value);
    }
}
