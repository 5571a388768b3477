using System.ComponentModel.DataAnnotations;

namespace Timbre.Pipelines;

/// <summary>The values of one path that a search tries: a list of any values, or a range of numbers.</summary>
public sealed record SearchRange : IValidatedOptions
{
    /// <summary>The values, which may be whole stages or sections.</summary>
    [Shorthand]
    [MinLength(1)]
    public IReadOnlyList<YamlValue>? Choice { get; init; }

    /// <summary>The lowest and highest of numbers that are equally likely.</summary>
    [Length(2, 2)]
    public IReadOnlyList<double>? Uniform { get; init; }

    /// <summary>The lowest and highest of numbers whose logarithms are equally likely: a learning rate.</summary>
    [Length(2, 2)]
    [Range(0, 1e300, MinimumIsExclusive = true)]
    public IReadOnlyList<double>? LogUniform { get; init; }

    /// <summary>The lowest and highest of whole numbers that are equally likely.</summary>
    [Length(2, 2)]
    public IReadOnlyList<long>? Int { get; init; }

    /// <summary>The lowest and highest of whole numbers whose logarithms are equally likely.</summary>
    [Length(2, 2)]
    [Range(1, 1e15)]
    public IReadOnlyList<long>? LogInt { get; init; }

    /// <summary>With int or uniform, the distance between neighbouring values, counted from the lowest.</summary>
    [Range(0, 1e15, MinimumIsExclusive = true)]
    public double? Step { get; init; }

    /// <summary>Whether the values are so many that no grid can try all of them.</summary>
    public bool IsEndless => LogUniform is not null || LogInt is not null || (Uniform is not null && Step is null);

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate()
    {
        (string Name, object? Value)[] all =
            [(nameof(Choice), Choice), (nameof(Uniform), Uniform), (nameof(LogUniform), LogUniform), (nameof(Int), Int), (nameof(LogInt), LogInt)];
        var given = all.Where(kind => kind.Value is not null).Select(kind => kind.Name).ToList();
        if (given.Count != 1)
        {
            var names = given.Count == 0 ? "no values" : string.Join(" and ", given.Select(Naming.SnakeCase));
            yield return new OptionError(given.LastOrDefault(nameof(Choice)), $"it has {names}; give it one of choice, uniform, log_uniform, int and log_int.");
            yield break;
        }

        var bounds = Uniform ?? LogUniform ?? (Int ?? LogInt)?.Select(bound => (double)bound).ToList();
        if (bounds is [var low, var high] && low >= high)
        {
            yield return new OptionError(given[0], FormattableString.Invariant($"it goes from {low} to {high}; write the lower number first and a higher one after it."));
        }

        if (Choice is { } values && values.GroupBy(value => value.Text).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            yield return new OptionError(nameof(Choice), $"it has {twice.Key} twice; a value is tried as one.");
        }

        if (Step is { } step && Int is null && Uniform is null)
        {
            yield return new OptionError(nameof(Step), $"step divides the range of int or uniform, and this is {Naming.SnakeCase(given[0])}; leave step out.");
        }
        else if (Step is { } whole && Int is not null && whole != Math.Floor(whole))
        {
            yield return new OptionError(nameof(Step), FormattableString.Invariant($"step is {whole}; between whole numbers it must be a whole number."));
        }
    }
}
