namespace Timbre.Plugins.Augmenters;

/// <summary>
/// Puts each clip into a measured room: convolves it with an impulse response drawn from a folder. Length, level and the place of the direct
/// sound, which is the response's largest sample, are kept.
/// </summary>
/// <example><code>
/// augment:
///   - impulse-response: { folder: rooms, min_wet: 0.5, max_wet: 1, probability: 0.5 }
/// </code></example>
[Plugin("impulse-response")]
public sealed class ImpulseResponse : SignalAugmenter, IDisposable
{
    private readonly ImpulseResponseOptions _options;
    private readonly SoundFolder _folder;

    /// <summary>Makes the augmenter; the folder is read when the first clip comes.</summary>
    public ImpulseResponse(ImpulseResponseOptions options)
        : base(SignalKind.Waveform, options.Probability)
    {
        _options = options;
        _folder = new(options.Folder, 24 * 60, FromDirectSound);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    /// <inheritdoc/>
    protected override Signal Change(Signal input, AugmentContext context)
    {
        var sounds = _folder.On(context, input.Rate);
        var responses = sounds.Take(context.Integers(0, sounds.Count));
        var share = context.Uniform(_options.MinWet, _options.MaxWet).unsqueeze(1);
        var clean = input.ZeroBeyondLengths();
        var wet = clean.AtItsLevel(Convolution.Full(clean.Values, responses).narrow(1, 0, input.Values.shape[1]));
        return input.Within(clean.AtItsLevel(clean.Values.lerp(wet, share)));
    }

    private float[] FromDirectSound(float[] response, double rate)
    {
        var direct = Enumerable.Range(0, response.Length).MaxBy(i => Math.Abs(response[i]));
        return response[direct..Math.Min(response.Length, direct + Math.Max(1, (int)(_options.MaxSeconds * rate)))];
    }
}
