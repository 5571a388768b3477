namespace Timbre.Plugins.PostProcessors;

/// <summary>
/// Lets each window's probabilities follow those before it as a leaky average that forgets within a time constant, whatever the distance of
/// the windows.
/// </summary>
/// <remarks>
/// <c>y_t = y_(t-1) + (1 - exp(-Δt / τ)) (x_t - y_(t-1))</c> with <c>y_0 = x_0</c>, Δt the distance of the windows' starts and τ the time
/// constant: the step response of a first-order low-pass filter (Oppenheim, Willsky: Signals and Systems, 2nd edition, section 6.5). It looks back only,
/// so a change shows about one time constant late.
/// </remarks>
/// <example><code>
/// predict: { window_seconds: 0.5, hop_seconds: 0.1 }
/// post:
///   - exponential-smoothing: { time_constant_seconds: 0.3 }
///   - mean-probability
/// </code></example>
[Plugin("exponential-smoothing")]
public sealed class ExponentialSmoothing(ExponentialSmoothingOptions options) : IStreamingPostProcessor
{
    /// <inheritdoc/>
    public WindowScores Process(WindowScores scores) => this.ProcessAsStream(scores);

    /// <inheritdoc/>
    public IPostProcessorStream Start(IReadOnlyList<string> labels, bool isDecided)
    {
        WindowScore? before = null;
        return new EachWindow(window => before = before is null ? window : Follow(before, window));
    }

    private WindowScore Follow(WindowScore before, WindowScore window)
    {
        var share = 1 - Math.Exp(-(window.StartSeconds - before.StartSeconds) / options.TimeConstantSeconds);
        return window with { Probabilities = [.. before.Probabilities.Zip(window.Probabilities, (old, now) => old + (share * (now - old)))] };
    }
}
