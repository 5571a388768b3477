namespace Timbre.Plugins.Datasets;

/// <summary>What is wrong with the rows of a table, all of it in one message.</summary>
/// <param name="shown">The file as messages name it.</param>
internal sealed class RowFaults(string shown)
{
    private const int MostListed = 12;
    private readonly List<string> _faults = [];

    /// <summary>Whether there are any.</summary>
    public bool Any => _faults.Count > 0;

    /// <summary>Adds a full sentence that names the line.</summary>
    public void Add(string fault) => _faults.Add(fault);

    /// <summary>The refusal of the table.</summary>
    /// <param name="besides">What else is to be said of it; null for nothing.</param>
    public StageException Refusal(string? besides)
    {
        var more = _faults.Count > MostListed ? FormattableString.Invariant($"\n  and {_faults.Count - MostListed} more") : "";
        var text = _faults is [var only]
            ? only
            : FormattableString.Invariant($"{shown} has {_faults.Count} rows that cannot be used:")
                + string.Concat(_faults.Take(MostListed).Select(fault => $"\n  {fault}")) + more;
        return new StageException(besides is null ? text : $"{text}\n{besides}");
    }
}
