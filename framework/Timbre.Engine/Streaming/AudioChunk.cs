using System.Buffers;

namespace Timbre.Engine;

/// <summary>Samples that came together.</summary>
/// <param name="Samples">From a shared pool.</param>
/// <param name="Count">How many of them count.</param>
/// <param name="Arrived">When they came, as a timestamp.</param>
internal sealed record AudioChunk(float[] Samples, int Count, long Arrived)
{
    /// <summary>Samples that were lost right before these.</summary>
    public long Lost { get; init; }

    /// <summary>Gives the samples back to the pool.</summary>
    public void Release() => ArrayPool<float>.Shared.Return(Samples);
}
