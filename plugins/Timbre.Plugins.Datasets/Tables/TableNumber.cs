using System.Globalization;

namespace Timbre.Plugins.Datasets;

/// <summary>Reads numbers from tables.</summary>
internal static class TableNumber
{
    /// <summary>The number in a field.</summary>
    /// <param name="written">The field; null where it is empty.</param>
    /// <param name="origin">Where it stands.</param>
    /// <param name="column">Its column.</param>
    /// <param name="least">The least that is allowed.</param>
    /// <param name="most">The most that is allowed.</param>
    /// <param name="what">What is counted, with a verb, for the message.</param>
    /// <exception cref="StageException">It is no number in the range.</exception>
    public static long Read(string? written, string origin, string column, long least, long most, string what) =>
        long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new StageException(FormattableString.Invariant($"{origin}: the column '{column}' is '{written}'; {what} from {least} to {most}."));

    /// <summary>Reads a number with a decimal point, or with a decimal comma in a table whose columns no comma separates.</summary>
    /// <param name="written">The field.</param>
    /// <param name="delimiter">The character between columns.</param>
    /// <param name="number">The number.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryReadReal(string written, string delimiter, out float number)
    {
        // A field with both has one of them between thousands, and nothing says which.
        var isComma = delimiter != "," && !written.Contains('.', StringComparison.Ordinal);
        return float.TryParse(isComma ? written.Replace(',', '.') : written, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }
}
