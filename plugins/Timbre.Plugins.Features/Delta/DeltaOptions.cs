using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="Delta"/>.</summary>
public sealed record DeltaOptions : IValidatedOptions
{
    /// <summary>1 for slopes (the default), 2 for slopes and their slopes.</summary>
    [Shorthand]
    [Range(1, 2)] public int Order { get; init; } = 1;

    /// <summary>Number of frames that a slope is taken over, an odd number. 3 to 99; 5 unless given.</summary>
    [Range(3, 99)] public int WinLength { get; init; } = 5;

    /// <summary>
    /// Where the slopes go: below the input's rows, <c>frequency</c> (the default), behind its channels, <c>channel</c>, or <c>none</c>:
    /// only the slopes of the highest order come out.
    /// </summary>
    public DeltaAppend Append { get; init; } = DeltaAppend.Frequency;

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate()
    {
        if (WinLength % 2 == 0)
        {
            yield return new(
                nameof(WinLength), FormattableString.Invariant($"win_length is {WinLength}; it must be odd, with as many frames before as after."));
        }
    }
}

/// <summary>Where <see cref="Delta"/> puts the slopes.</summary>
public enum DeltaAppend
{
    /// <summary>Below the rows of the input.</summary>
    Frequency,

    /// <summary>Behind the channels of the input.</summary>
    Channel,

    /// <summary>In place of the input.</summary>
    None,
}
