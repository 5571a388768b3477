using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.PostProcessors;

/// <summary>Options of <see cref="Temperature"/>.</summary>
public sealed record TemperatureOptions : IValidatedOptions
{
    /// <summary>A temperature that is known already, 0.01 to 100; fitted to the validation split unless given.</summary>
    [Range(0.01, 100.0), Shorthand] public double? Value { get; init; }

    /// <summary>
    /// The least temperature that a fit may come to, 0.01 to 100; 0.2 unless given. Without a bound a small validation split on which every
    /// answer is right would make every later answer certain.
    /// </summary>
    [Range(0.01, 100.0)] public double MinTemperature { get; init; } = 0.2;

    /// <summary>The largest temperature that a fit may come to, 0.01 to 100, at least <c>min_temperature</c>; 20 unless given.</summary>
    [Range(0.01, 100.0)] public double MaxTemperature { get; init; } = 20;

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate()
    {
        if (MinTemperature > MaxTemperature)
        {
            yield return new(nameof(MinTemperature), FormattableString.Invariant(
                $"min_temperature is {MinTemperature}, above max_temperature, which is {MaxTemperature}; a range runs from low to high."));
        }
    }
}
