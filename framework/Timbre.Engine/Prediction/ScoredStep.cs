namespace Timbre.Engine;

/// <summary>One step through recordings that are scored in order: a window, or the end of its recording.</summary>
/// <param name="Recording">The recording; the window is in it already.</param>
/// <param name="Window">The window; null at the recording's end, where <see cref="PendingRecording.Error"/> is known.</param>
internal readonly record struct ScoredStep(PendingRecording Recording, WindowScore? Window);
