namespace Timbre.Plugins.Augmenters;

/// <summary>
/// Mixes each clip with a drawn excerpt of a recording drawn from a folder, at a drawn signal-to-noise ratio over the clip's valid part; a
/// recording that is shorter than the clip goes around.
/// </summary>
/// <remarks>
/// The folder is decoded and resampled once, when the first clip comes, and kept on the device. Recordings are equally likely, however long
/// they are. Silence in the clip or in the excerpt leaves the clip as it is.
/// </remarks>
/// <example><code>
/// augment:
///   - background-noise: { folder: noises, min_snr_db: 5, max_snr_db: 20, probability: 0.5 }
/// </code></example>
[Plugin("background-noise")]
public sealed class BackgroundNoise(BackgroundNoiseOptions options)
    : SignalAugmenter(SignalKind.Waveform, options.Probability), IDisposable
{
    private readonly SoundFolder _folder = new(options.Folder, options.MaxMinutes);

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    /// <inheritdoc/>
    protected override Signal Change(Signal input, AugmentContext context)
    {
        var sounds = _folder.On(context, input.Rate);
        var file = context.Integers(0, sounds.Count);
        var place = context.Uniform(0, 1);
        var ratio = context.Uniform(options.MinSnrDb, options.MaxSnrDb);
        var noise = input with { Values = sounds.Excerpts(file, place, input.Values.shape[1], input.Lengths) };
        return input.Within(input.Values.add(noise.Values.mul(input.NoiseFactor(noise, ratio).unsqueeze(1))));
    }
}
