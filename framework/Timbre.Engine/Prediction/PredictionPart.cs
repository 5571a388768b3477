namespace Timbre.Engine;

/// <summary>What became known of a recording while it is predicted.</summary>
/// <param name="Path">The file, as it was named.</param>
/// <param name="Windows">The windows that were decided since the part before it, in order of time, after the post-processors.</param>
/// <param name="End">The recording's prediction, without windows, with its last part; null before.</param>
public sealed record PredictionPart(string Path, IReadOnlyList<WindowScore> Windows, RecordingPrediction? End);
