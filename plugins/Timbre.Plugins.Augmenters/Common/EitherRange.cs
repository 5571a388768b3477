using System.Globalization;

namespace Timbre.Plugins.Augmenters;

/// <summary>A range that is given in one of two units: its checks, so that every option of that form words them alike.</summary>
/// <param name="What">What the range is of: <c>gain</c>.</param>
/// <param name="First">The unit that has defaults.</param>
/// <param name="Second">The other unit, in which both ends must be given.</param>
internal sealed record EitherRange(string What, RangeEnds First, RangeEnds Second)
{
    /// <summary>All mistakes in the two ranges.</summary>
    public IEnumerable<OptionError> Validate()
    {
        if (First.Given is { } first && Second.Given is { } second)
        {
            yield return new(first.Option, $"The {What} is given both by {first.Key} and by {second.Key}; leave one of the two out.");
        }
        else if (Second.Given is { } given && (Second.Low is null || Second.High is null))
        {
            yield return new(
                given.Option, $"Only {given.Key} is given; this range needs both {Second.LowName.Key} and {Second.HighName.Key}.");
        }
        else
        {
            foreach (var error in First.Validate().Concat(Second.Validate()))
            {
                yield return error;
            }
        }
    }
}

/// <summary>The two ends of a range, as a pipeline gives them, with their names and what they are otherwise.</summary>
internal sealed record RangeEnds(
    OptionName LowName,
    double? Low,
    OptionName HighName,
    double? High,
    double DefaultLow = double.NegativeInfinity,
    double DefaultHigh = double.PositiveInfinity)
{
    /// <summary>An end that is given, the lower one first; null when neither is.</summary>
    public OptionName? Given => Low is not null ? LowName : High is not null ? HighName : null;

    /// <summary>The range.</summary>
    public (double Low, double High) Value => (Low ?? DefaultLow, High ?? DefaultHigh);

    /// <summary>The mistake of a range that runs backwards.</summary>
    public IEnumerable<OptionError> Validate()
    {
        if (Value.Low > Value.High)
        {
            var message = string.Create(
                CultureInfo.InvariantCulture,
                $"{LowName.Key} is {Value.Low}, above {HighName.Key}, which is {Value.High}; a range runs from low to high.");
            yield return new(Given!.Option, message);
        }
    }
}

/// <summary>An option as C# and as YAML names it.</summary>
internal sealed record OptionName(string Option, string Key);
