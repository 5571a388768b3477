namespace Timbre.Pipelines;

/// <summary>Which values of a column keep a recording.</summary>
public sealed record FilterSection : IValidatedOptions
{
    /// <summary>The values that are kept; all if absent.</summary>
    [Shorthand]
    public IReadOnlyList<string>? In { get; init; }

    /// <summary>The values that are left out.</summary>
    public IReadOnlyList<string> Not { get; init; } = [];

    /// <summary>The least number that is kept; the column then holds numbers.</summary>
    public double? Min { get; init; }

    /// <summary>The greatest number that is kept; the column then holds numbers.</summary>
    public double? Max { get; init; }

    /// <summary>What happens to a recording whose field is empty.</summary>
    public MissingValue Missing { get; init; } = MissingValue.Drop;

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate()
    {
        if (Min > Max)
        {
            yield return new OptionError(nameof(Min), FormattableString.Invariant($"min is {Min}, which is above max, {Max}; no recording would be left."));
        }

        if (In is null && Not.Count == 0 && Min is null && Max is null)
        {
            yield return new OptionError(nameof(In), "The filter says neither in, not, min nor max; give the values that are kept, such as [female, male].");
        }
    }
}

/// <summary>What happens to a recording whose field is empty.</summary>
public enum MissingValue
{
    /// <summary>It is left out.</summary>
    Drop,

    /// <summary>It is kept.</summary>
    Keep,

    /// <summary>The run ends, with the recording named.</summary>
    Fail,
}
