namespace Timbre.Engine;

/// <summary>One recording on its way to a file.</summary>
/// <param name="Sample">The recording.</param>
/// <param name="Part">The part that it is in.</param>
/// <param name="Length">Its valid steps of time.</param>
/// <param name="Values">All its values, the last axis fastest, zero beyond the length.</param>
internal sealed record ExtractedItem(Sample Sample, SplitPart Part, long Length, ReadOnlyMemory<float> Values);
