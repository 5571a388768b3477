using System.Globalization;
using System.Text.RegularExpressions;
using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Keeps recordings by the value of a column.</summary>
internal static partial class ColumnFilter
{
    /// <summary>The recordings that are kept, in their order.</summary>
    /// <exception cref="StageException">No recording has the column, a value that must be a number is none, or one is missing that may not be.</exception>
    public static List<Recording> Apply(IReadOnlyList<Recording> recordings, string column, FilterSection filter)
    {
        RecordingColumn.Require(recordings, column, "data.filter");
        return [.. recordings.Where(recording => Keeps(recording, column, filter))];
    }

    private static bool Keeps(Recording recording, string column, FilterSection filter)
    {
        if (RecordingColumn.Value(recording, column) is not { } value)
        {
            return filter.Missing == MissingValue.Fail
                ? throw new StageException(
                    $"{recording.Origin ?? recording.Name} has no '{column}', by which data.filter keeps recordings; leave such recordings out with 'missing: drop'.")
                : filter.Missing == MissingValue.Keep;
        }

        return (filter.In is null || filter.In.Contains(value, StringComparer.Ordinal))
            && !filter.Not.Contains(value, StringComparer.Ordinal)
            && (filter.Min is null && filter.Max is null || IsBetween(Number(recording, column, value), filter));
    }

    private static bool IsBetween(double number, FilterSection filter) =>
        number >= (filter.Min ?? double.NegativeInfinity) && number <= (filter.Max ?? double.PositiveInfinity);

    private static double Number(Recording recording, string column, string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        || (DecimalComma().IsMatch(value) && double.TryParse(value.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out number))
            ? number
            : throw new StageException(
                $"{recording.Origin ?? recording.Name}: '{column}' is '{value}', which is no number{(Thousands().IsMatch(value) ? " that has one meaning (write it without a comma between thousands, or with a decimal point)" : "")}, "
                + "and data.filter asks for numbers with min or max; name the values that are kept instead.");

    // Three digits behind a comma may as well be thousands, unless nothing but 0 stands before it.
    [GeneratedRegex(@"\A[+-]?([0-9]*,([0-9]{1,2}|[0-9]{4,})|0?,[0-9]{3})\z")]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"\A[+-]?[0-9]{1,3}(,[0-9]{3})+\z")]
    private static partial Regex Thousands();
}
