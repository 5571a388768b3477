namespace Timbre;

/// <summary>A data source that knows the columns of its recordings before it lists them, so that a misspelt one is found before any data is read.</summary>
public interface IDescribesColumns : IDataSource
{
    /// <summary>The names of the columns that recordings have, from a header alone.</summary>
    /// <exception cref="StageException">The header cannot be read, or lacks a column that an option of the source names.</exception>
    IReadOnlyList<string> Columns(SourceContext context);
}
