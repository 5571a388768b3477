namespace Timbre;

/// <summary>A data source whose recordings are features in files; every recording that it lists has <see cref="Recording.Features"/>.</summary>
public interface IFeatureSource : IDataSource
{
    /// <summary>The shape of an item, with the longest time of all of them, from headers alone: a pipeline is dry-run with it before any data is read.</summary>
    /// <exception cref="StageException">The files are missing or malformed.</exception>
    SignalShape Describe(SourceContext context);
}
