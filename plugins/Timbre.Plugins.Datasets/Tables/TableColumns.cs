namespace Timbre.Plugins.Datasets;

/// <summary>The columns of a table, as options name them.</summary>
/// <param name="shown">The file as messages name it.</param>
/// <param name="names">The names of the columns.</param>
internal sealed class TableColumns(string shown, IReadOnlyList<string> names)
{
    /// <summary>The names of the columns, in their order.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>Refuses a table that lacks a column.</summary>
    /// <param name="option">The name of the option, for the message.</param>
    /// <param name="column">The column that it names; null asks for nothing.</param>
    /// <exception cref="StageException">There is no such column.</exception>
    public void Require(string option, string? column)
    {
        if (column is null || names.Contains(column))
        {
            return;
        }

        var nearest = NearestName.Find(column, names) is { } name ? $" Did you mean '{name}'?" : "";
        var separator = names is [var only] && only.AsSpan().IndexOfAny(";\t|,") is var at and >= 0
            ? $" The columns seem to be separated by '{(only[at] == '\t' ? "\\t" : only[at])}': set the option 'delimiter'."
            : "";
        throw new StageException(
            $"{shown} has no column '{column}', which the option '{option.ToLowerInvariant()}' names; its columns are {string.Join(", ", names)}.{nearest}{separator}");
    }
}
