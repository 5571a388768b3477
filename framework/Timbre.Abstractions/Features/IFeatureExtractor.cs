namespace Timbre;

/// <summary>Turns a signal into another description of it: a waveform into a spectrogram, a spectrogram into its logarithm.</summary>
/// <remarks>
/// A function of the signal alone: the same input gives the same output, whatever else is in the batch.
/// One instance serves a whole run and is called by one thread at a time; it may keep constant tensors (a window, a filter bank) on the
/// signal's device,
/// detached from dispose scopes, and then implements <see cref="IDisposable"/>. It throws <see cref="StageException"/> for a signal that it
/// cannot take.
/// </remarks>
public interface IFeatureExtractor
{
    /// <summary>Returns the features; values beyond an item's length carry no meaning.</summary>
    /// <param name="input">Waveforms <c>[batch, time]</c>, feature maps <c>[batch, channel, frequency, time]</c> or vectors
    /// <c>[batch, feature]</c>.</param>
    Signal Extract(Signal input);
}
