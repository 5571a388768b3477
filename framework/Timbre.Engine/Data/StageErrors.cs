using Timbre.Audio;
using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Adds to a stage's refusal where the pipeline declares the stage.</summary>
internal static class StageErrors
{
    /// <summary>Calls a stage of a pipeline; a refusal that names an option is placed there.</summary>
    /// <inheritdoc cref="At{T}(string, SourceLocation, Func{T}, Func{string})"/>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="call">The call.</param>
    public static T At<TPlugin, T>(LoadedPipeline pipeline, Stage<TPlugin> stage, Func<T> call)
        where TPlugin : class => At(stage.Name, stage.Location, () =>
    {
        try
        {
            return call();
        }
        catch (StageException refusal) when (refusal is { Location: null, Option: { } option } && Place(pipeline, stage.Location, option) is { } place)
        {
            throw new StageException(refusal.Message, refusal) { Location = place, Option = option };
        }
    });

    /// <summary>Calls a stage; whatever it throws becomes a <see cref="StageException"/> with a location.</summary>
    /// <param name="name">The plugin's name.</param>
    /// <param name="location">Where the pipeline declares the stage.</param>
    /// <param name="call">The call.</param>
    /// <param name="input">What the stage was given, for the message; null where it was given nothing.</param>
    public static T At<T>(string name, SourceLocation location, Func<T> call, Func<string>? input = null)
    {
        try
        {
            return call();
        }
        // What the whole program lacks is no fault of the stage that first asked for it.
        catch (Exception outside) when (outside is OperationCanceledException or AudioLibraryException or DllNotFoundException)
        {
            throw;
        }
        catch (StageException refusal) when (refusal.Location is not null)
        {
            throw;
        }
        catch (StageException refusal)
        {
            throw new StageException(refusal.Message, refusal) { Location = location };
        }
        catch (Exception failure)
        {
            var given = input is null ? "" : $" on {input()}";
            throw new StageException($"'{name}' failed{given}: {FirstLines(failure.Message)}", failure) { Location = location };
        }
    }

    // A stage stands at its name, and its options below that path.
    private static SourceLocation? Place(LoadedPipeline pipeline, SourceLocation stage, string option) => pipeline.Locations
        .Where(known => known.Value == stage)
        .Select(known => pipeline.Locations.GetValueOrDefault($"{known.Key}.{option}"))
        .FirstOrDefault(place => place is not null);

    /// <summary>A message without the native call stack that LibTorch appends: the first line is the sentence for people.</summary>
    public static string FirstLines(string message)
    {
        var end = message.IndexOf("\nException raised from", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).Trim();
    }
}
