using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;

namespace Timbre.Pipelines.Scripts;

/// <summary>A script that is ready to run.</summary>
/// <typeparam name="T">What it returns.</typeparam>
internal sealed class CompiledScript<T>
{
    private readonly ScriptSource _source;
    private readonly Assembly _assembly;
    private readonly Func<object?[], Task<T>> _submission;

    /// <summary>Loads a compiled script into a context of its own, which ends when the script is no longer used.</summary>
    /// <param name="source">The code that was compiled.</param>
    /// <param name="image">The assembly.</param>
    public CompiledScript(ScriptSource source, byte[] image)
    {
        _source = source;
        _assembly = new AssemblyLoadContext("script", isCollectible: true).LoadFromStream(new MemoryStream(image));

        // Roslyn compiles a script into a class of this name, with a method that makes and runs it:
        // the array holds the globals and a place for the script's own object.
        _submission = _assembly.GetType("Submission#0", throwOnError: true)!
            .GetMethod("<Factory>", BindingFlags.Public | BindingFlags.Static)!
            .CreateDelegate<Func<object?[], Task<T>>>();
    }

    /// <summary>Runs the script; whatever it throws is reported at the line of the pipeline where it happened.</summary>
    /// <exception cref="StageException">The script failed.</exception>
    public T Run(object globals) => Locate(() => _submission([globals, null]).GetAwaiter().GetResult());

    /// <summary>Runs something that calls into the script.</summary>
    /// <exception cref="StageException">It failed.</exception>
    public TResult Locate<TResult>(Func<TResult> call)
    {
        try
        {
            return call();
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or OutOfMemoryException))
        {
            var message = failure is StageException ? failure.Message : $"The script failed: {failure.GetType().Name}: {failure.Message.Split('\n')[0].Trim()}";
            throw new StageException(message, failure) { Location = (failure as StageException)?.Location ?? LocationOf(failure) };
        }
    }

    /// <summary>The error of a script whose result is of no use.</summary>
    public StageException Refuse(string message) => new(message) { Location = _source.Stage.Location };

    private SourceLocation LocationOf(Exception failure)
    {
        var frame = new StackTrace(failure, fNeedFileInfo: true).GetFrames()
            .FirstOrDefault(frame => frame.GetMethod()?.Module.Assembly == _assembly && frame.GetFileLineNumber() > 0);
        return frame is null
            ? _source.Stage.Location
            : _source.Map.PlaceOf(frame.GetFileLineNumber() - 1, Math.Max(frame.GetFileColumnNumber() - 1, 0)).Location;
    }
}
