using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Makes errors about data at the places of the pipeline that they follow from.</summary>
internal static class DataErrors
{
    /// <summary>A mistake at a key such as <c>data.labels</c>, or at the nearest key above it that the pipeline writes.</summary>
    public static Diagnostic At(LoadedPipeline pipeline, string key, string message, string? suggestion = null)
    {
        SourceLocation? location;
        while (!pipeline.Locations.TryGetValue(key, out location) && key.LastIndexOf('.') is var dot && dot >= 0)
        {
            key = key[..dot];
        }

        return new Diagnostic(location, message, SourceLines.Find(pipeline, location), suggestion);
    }

    /// <summary>Calls what knows no places; a refusal becomes a mistake at <paramref name="key"/>.</summary>
    public static T Placed<T>(LoadedPipeline pipeline, string key, Func<T> call)
    {
        try
        {
            return call();
        }
        catch (StageException refusal)
        {
            throw new PipelineException([At(pipeline, key, refusal.Message)]);
        }
    }
}
