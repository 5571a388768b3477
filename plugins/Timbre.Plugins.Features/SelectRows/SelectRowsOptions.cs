using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="SelectRows"/>.</summary>
public sealed record SelectRowsOptions : IValidatedOptions
{
    /// <summary>The rows along frequency that are kept, counted from 0.</summary>
    [Shorthand]
    [MinLength(1)]
    [Range(0, 65535)]
    public required IReadOnlyList<int> Rows { get; init; }

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate() => [];

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate(SignalShape input)
    {
        if (input.Kind == SignalKind.FeatureMap && Beyond(input) is { } mistake)
        {
            yield return new(nameof(Rows), mistake);
        }
    }

    /// <summary>What is wrong with rows that a feature map does not have; null where it has all.</summary>
    internal string? Beyond(SignalShape map) => Rows.FirstOrDefault(row => row >= map.Dimensions[1], -1) is var row and >= 0
        ? FormattableString.Invariant($"rows names {row}, and {map} has rows 0 to {map.Dimensions[1] - 1}.")
        : null;
}
