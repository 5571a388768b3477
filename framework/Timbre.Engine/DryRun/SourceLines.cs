using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Finds the text of the line that a location names, to show it with an error.</summary>
internal static class SourceLines
{
    /// <summary>The line; null where the file cannot be found below the pipeline's folder.</summary>
    public static string? Find(LoadedPipeline pipeline, SourceLocation? location)
    {
        if (location is null || location.Line < 1)
        {
            return null;
        }

        var beside = Path.Combine(pipeline.BaseDirectory, Path.GetFileName(location.File));
        return File.Exists(beside) ? File.ReadLines(beside).ElementAtOrDefault(location.Line - 1) : null;
    }
}
