namespace Timbre.Plugins.Datasets;

/// <summary>A table that lists audio files.</summary>
/// <param name="File">The table, an absolute path.</param>
/// <param name="Table">Its rows.</param>
/// <param name="Paths">The column with the files.</param>
internal sealed record AudioTable(string File, TableSample Table, PathColumn Paths)
{
    /// <summary>The table as messages name it.</summary>
    public string Name => Path.GetFileName(File);
}
