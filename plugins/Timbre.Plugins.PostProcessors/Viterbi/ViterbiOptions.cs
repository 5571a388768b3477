using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.PostProcessors;

/// <summary>Options of <see cref="Viterbi"/>.</summary>
public sealed record ViterbiOptions : IValidatedOptions
{
    internal const double DefaultSelfTransition = 0.9;

    /// <summary>
    /// The probability that the label of a window is that of the window before it, above 0 and below 1; 0.9 where neither this nor
    /// <c>expected_seconds</c> is given.
    /// </summary>
    [Range(0.0, 1.0, MinimumIsExclusive = true, MaximumIsExclusive = true)] public double? SelfTransition { get; init; }

    /// <summary>
    /// How long a label lasts on average, in seconds, 0.001 to 86400; in place of <c>self_transition</c>, and independent of the distance of
    /// the windows: a label stays for a time t with the probability <c>exp(-t / expected_seconds)</c>.
    /// </summary>
    [Range(1e-3, 86400.0)] public double? ExpectedSeconds { get; init; }

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate()
    {
        if (SelfTransition is { } given && ExpectedSeconds is { } seconds)
        {
            yield return new(nameof(ExpectedSeconds), FormattableString.Invariant(
                $"expected_seconds is {seconds} and self_transition is {given}; both say how long a label lasts, so leave one of the two out."));
        }
    }
}
