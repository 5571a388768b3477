using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Timbre.Pipelines.Yaml;

namespace Timbre.Pipelines.Binding;

/// <summary>What the attributes of an option allow. Bounds, patterns and allowed values of a list or map hold for each of its items; counts hold for the whole.</summary>
internal sealed record Constraints
{
    public static readonly Constraints None = new();

    public Bounds? Bounds { get; init; }

    public (int Least, int Most)? Count { get; init; }

    public string? Pattern { get; init; }

    /// <summary>What <see cref="Pattern"/> means, in words: the message of its attribute.</summary>
    public string? PatternWords { get; init; }

    public IReadOnlyList<string>? AllowedValues { get; init; }

    public PathKind? Path { get; init; }

    public CarriedFileAttribute? Carried { get; init; }

    public static Constraints Of(PropertyInfo property)
    {
        var range = property.GetCustomAttribute<RangeAttribute>();
        var length = property.GetCustomAttribute<LengthAttribute>();
        var least = length?.MinimumLength ?? property.GetCustomAttribute<MinLengthAttribute>()?.Length
            ?? property.GetCustomAttribute<StringLengthAttribute>()?.MinimumLength;
        var most = length?.MaximumLength ?? property.GetCustomAttribute<MaxLengthAttribute>()?.Length
            ?? property.GetCustomAttribute<StringLengthAttribute>()?.MaximumLength;
        return new Constraints
        {
            Bounds = range is null ? null : Bounds.Of(range),
            Count = least is null && most is null ? null : (least ?? 0, most ?? int.MaxValue),
            Pattern = property.GetCustomAttribute<RegularExpressionAttribute>()?.Pattern,
            PatternWords = property.GetCustomAttribute<RegularExpressionAttribute>()?.ErrorMessage,
            AllowedValues = property.GetCustomAttribute<AllowedValuesAttribute>()?.Values
                .Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)!).ToArray(),
            Path = property.GetCustomAttribute<ExistingPathAttribute>()?.Kind,
            Carried = property.GetCustomAttribute<CarriedFileAttribute>(),
        };
    }

    /// <summary>What is wrong with a number, as the end of a sentence, or null.</summary>
    public string? Refuse(double number) => Bounds is { } bounds && !bounds.Contain(number) ? $"it must be {bounds}" : null;

    /// <summary>What is wrong with a text, as the end of a sentence, or null.</summary>
    public string? Refuse(string text)
    {
        if (AllowedValues is { } allowed && !allowed.Contains(text))
        {
            return "it must be one of " + string.Join(", ", allowed);
        }

        // The attribute's own rule: the pattern describes the whole text.
        return Pattern is { } pattern && !Regex.IsMatch(text, $@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))
            ? PatternWords is { } words ? $"it must be {words}" : $"it must look like the pattern {pattern}"
            : null;
    }

    /// <summary>What is wrong with a number of items or letters, as a sentence without its subject, or null.</summary>
    public string? RefuseCount(int count, string unit)
    {
        if (Count is not { } allowed || (count >= allowed.Least && count <= allowed.Most))
        {
            return null;
        }

        return $"has {Plural(count, unit)}; " + allowed switch
        {
            (var least, int.MaxValue) => Invariant($"it must have at least {Plural(least, unit)}"),
            (0, var most) => Invariant($"it must have at most {Plural(most, unit)}"),
            var (least, most) when least == most => Invariant($"it must have {Plural(least, unit)}"),
            var (least, most) => Invariant($"it must have {least} to {Plural(most, unit)}"),
        };
    }

    private static string Plural(int count, string unit) => Invariant($"{count} {unit}{(count == 1 ? "" : "s")}");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}

/// <summary>The numbers that an option allows.</summary>
internal sealed record Bounds(double Least, double Most, bool ExcludesLeast, bool ExcludesMost)
{
    // Beyond these an attribute means "no bound": they are what is written when one side is open.
    private const double Unbounded = int.MaxValue;

    public bool HasLeast => Least > -Unbounded;

    public bool HasMost => Most < Unbounded;

    /// <summary>Whether neither side is bounded.</summary>
    public bool IsOpen => !HasLeast && !HasMost;

    public static Bounds Of(RangeAttribute range) => new(
        Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture),
        Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture),
        range.MinimumIsExclusive,
        range.MaximumIsExclusive);

    public bool Contain(double number) =>
        (ExcludesLeast ? number > Least : number >= Least) && (ExcludesMost ? number < Most : number <= Most);

    public override string ToString() => (HasLeast, HasMost) switch
    {
        (true, true) when !ExcludesLeast && !ExcludesMost => $"between {Format(Least)} and {Format(Most)}",
        (true, true) => $"{AtLeast()} and {AtMost()}",
        (true, false) => AtLeast(),
        (false, true) => AtMost(),
        _ => "any number",
    };

    private string AtLeast() => $"{(ExcludesLeast ? "above" : "at least")} {Format(Least)}";

    private string AtMost() => $"{(ExcludesMost ? "below" : "at most")} {Format(Most)}";

    private static string Format(double bound) =>
        Math.Abs(bound) is 0 or >= 1e-3 ? bound.ToString("0.######", CultureInfo.InvariantCulture) : Scalars.Format(bound);
}
