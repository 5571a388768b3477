namespace Timbre;

/// <summary>Lists the recordings of a corpus.</summary>
/// <remarks>
/// It lists, it does not decode. It throws <see cref="StageException"/> when a listing is missing or malformed, naming the file and the line;
/// a recording whose file is missing is listed all the same, since the pipeline's policy decides what becomes of it.
/// </remarks>
public interface IDataSource
{
    /// <summary>All recordings, in an order that does not change between runs and machines.</summary>
    IEnumerable<Recording> Read(SourceContext context);
}
