namespace Timbre.Engine;

/// <summary>Audio between the thread that listens and the one that judges, bounded: what happens when it is full is stated.</summary>
/// <param name="capacity">Samples that may wait.</param>
/// <param name="overload">What happens to more.</param>
internal sealed class AudioBuffer(long capacity, Overload overload)
{
    // An object, since Monitor.Wait takes no Lock.
    private readonly object _lock = new();
    private readonly LinkedList<AudioChunk> _chunks = [];
    private bool _completed;

    /// <summary>Samples that wait.</summary>
    public long Waiting { get; private set; }

    /// <summary>Samples that were dropped here or lost before.</summary>
    public long Lost { get; private set; }

    /// <summary>Adds samples; false where nobody takes any more.</summary>
    public bool Add(AudioChunk chunk)
    {
        lock (_lock)
        {
            while (!_completed && overload == Overload.Wait && Waiting > 0 && Waiting + chunk.Count > capacity)
            {
                Monitor.Wait(_lock);
            }

            if (_completed)
            {
                chunk.Release();
                return false;
            }

            Append(chunk);
            Monitor.PulseAll(_lock);
            return true;
        }
    }

    /// <summary>Nothing more comes, or nothing more is wanted; what waits can still be taken.</summary>
    public void Complete()
    {
        lock (_lock)
        {
            _completed = true;
            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>Waits for the next samples; null after the last.</summary>
    public AudioChunk? Take()
    {
        lock (_lock)
        {
            while (_chunks.Count == 0 && !_completed)
            {
                Monitor.Wait(_lock);
            }

            if (_chunks.First is not { } first)
            {
                return null;
            }

            _chunks.RemoveFirst();
            Waiting -= first.Value.Count;
            Monitor.PulseAll(_lock);
            return first.Value;
        }
    }

    private void Append(AudioChunk chunk)
    {
        Lost += chunk.Lost;
        Waiting += chunk.Count;
        _chunks.AddLast(chunk);
        while (Waiting > capacity && _chunks.First is { Next: { } next } oldest)
        {
            Lost += oldest.Value.Count;
            Waiting -= oldest.Value.Count;
            next.Value = next.Value with { Lost = next.Value.Lost + oldest.Value.Lost + oldest.Value.Count };
            _chunks.RemoveFirst();
            oldest.Value.Release();
        }
    }
}
