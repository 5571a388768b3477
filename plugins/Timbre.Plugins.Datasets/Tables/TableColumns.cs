namespace Timbre.Plugins.Datasets;

/// <summary>The columns of a table, as options name them.</summary>
/// <param name="shown">The file as messages name it.</param>
/// <param name="names">The names of the columns.</param>
internal sealed class TableColumns(string shown, IReadOnlyList<string> names)
{
    /// <summary>The names of the columns, in their order.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>The columns that an option selects: by name, by how they begin (<c>mfcc_*</c>), or from one to another (<c>f0..f127</c>).</summary>
    /// <param name="option">The name of the option, for the message.</param>
    /// <param name="patterns">What is selected, in this order.</param>
    /// <exception cref="StageException">There is no such column, or one is selected twice.</exception>
    public IReadOnlyList<string> Select(string option, IReadOnlyList<string> patterns)
    {
        var selected = patterns.SelectMany(pattern => Select(option, pattern)).ToList();
        var twice = selected.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? selected : throw new StageException($"The option '{option.ToLowerInvariant()}' selects the column '{twice.Key}' of {shown} twice.");
    }

    private IEnumerable<string> Select(string option, string pattern)
    {
        if (names.Contains(pattern))
        {
            return [pattern];
        }

        if (pattern.EndsWith('*') && names.Where(name => name.StartsWith(pattern[..^1], StringComparison.Ordinal)).ToList() is { Count: > 0 } alike)
        {
            return alike;
        }

        if (pattern.Split("..") is [var first, var last])
        {
            Require(option, first);
            Require(option, last);
            var (from, to) = (names.ToList().IndexOf(first), names.ToList().IndexOf(last));
            return from <= to ? names.Skip(from).Take(to - from + 1) : throw new StageException(
                $"The option '{option.ToLowerInvariant()}' is '{pattern}', and in {shown} '{last}' comes before '{first}'; name the first column first.");
        }

        Require(option, pattern);
        return [];
    }

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
        var separator = names is [var only] && Delimiter.Hint(only, "") is { Length: > 0 } hint ? hint
            : HeaderRow.Recording(names) is { } recording ? $" The first line seems to be a recording, '{recording}', and no header: put the names of the columns above it."
            : "";
        throw new StageException(
            $"{shown} has no column '{column}', which the option '{option.ToLowerInvariant()}' names; its columns are {string.Join(", ", names)}.{nearest}{separator}")
        {
            Option = option.ToLowerInvariant(),
        };
    }
}
