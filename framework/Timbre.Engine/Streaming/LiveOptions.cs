namespace Timbre.Engine;

/// <summary>What happens to audio that comes faster than it can be judged.</summary>
public enum Overload
{
    /// <summary>The oldest audio that was not judged yet is dropped and counted, so that decisions stay close to the present.</summary>
    Drop,

    /// <summary>Whoever writes waits; nothing is dropped here.</summary>
    Wait,
}

/// <summary>How live audio is listened to.</summary>
public sealed record LiveOptions
{
    /// <summary>What happens under overload; <see cref="Engine.Overload.Drop"/> unless given.</summary>
    public Overload Overload { get; init; }

    /// <summary>How much audio may wait to be judged, in seconds, above 0; 2 unless given.</summary>
    public double BufferSeconds { get; init; } = 2;

    /// <summary>Whose voice it is, for features that are scaled by speaker; null where that is unknown.</summary>
    public string? Group { get; init; }

    /// <summary>Threads that LibTorch computes with.</summary>
    /// <remarks>
    /// One unless given: a window is a small piece of work, and threads that wait for each other spin, which slows both many times over as soon
    /// as another process holds one of their cores.
    /// </remarks>
    public int Threads { get; init; } = 1;

    /// <summary>The clock by which latencies are measured.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
