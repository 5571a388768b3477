using System.Globalization;

namespace Timbre.Engine;

/// <summary>Sorts recordings by a value, and many different numbers into ranges that hold about as many recordings each.</summary>
internal static class SliceValues
{
    private const string None = "(none)";
    private const int MostNumbers = 10;
    private const int Ranges = 4;

    /// <summary>The recordings of each value, in order.</summary>
    /// <param name="judgements">The recordings.</param>
    /// <param name="value">The value of a recording; null where it has none.</param>
    /// <param name="areNames">Whether numbers are names, which have no ranges and stay as they are written.</param>
    public static IEnumerable<(string Value, IReadOnlyList<Judgement> Judgements)> Group(IReadOnlyList<Judgement> judgements, Func<Judgement, string?> value, bool areNames)
    {
        var byValue = judgements.Where(judgement => value(judgement) is not null).GroupBy(judgement => value(judgement)!, StringComparer.Ordinal).ToList();
        var numbers = byValue.Select(item => (Number: Number(item.Key), Judgements: item.ToList())).ToList();
        var known = !areNames && numbers.TrueForAll(item => item.Number is not null)
            ? OfNumbers([.. numbers.Select(item => (item.Number!.Value, item.Judgements)).OrderBy(item => item.Value)])
            : byValue.OrderBy(item => areNames ? Number(item.Key) ?? double.MaxValue : 0).ThenBy(item => item.Key, StringComparer.Ordinal).Select(item => (item.Key, (IReadOnlyList<Judgement>)[.. item]));
        var rest = judgements.Where(judgement => value(judgement) is null).ToList();
        return rest.Count == 0 ? known : known.Append((None, rest));
    }

    private static IEnumerable<(string, IReadOnlyList<Judgement>)> OfNumbers(List<(double Value, List<Judgement> Judgements)> sorted)
    {
        if (sorted.Count <= MostNumbers)
        {
            return sorted.Select(item => (Text(item.Value), (IReadOnlyList<Judgement>)item.Judgements));
        }

        var total = sorted.Sum(item => item.Judgements.Count);
        var before = 0;
        var ranged = new List<(int Range, double Value, List<Judgement> Judgements)>();
        foreach (var (value, judgements) in sorted)
        {
            // By the middle of those that share the value, which stay together.
            ranged.Add(((int)(Ranges * (before + (judgements.Count / 2.0)) / total), value, judgements));
            before += judgements.Count;
        }

        return ranged.GroupBy(item => item.Range).Select(range =>
            (Name(range.First().Value, range.Last().Value), (IReadOnlyList<Judgement>)[.. range.SelectMany(item => item.Judgements)]));
    }

    private static string Name(double low, double high) => low == high ? Text(low) : $"{Text(low)} to {Text(high)}";

    private static string Text(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
