using Timbre.Audio;
using Timbre.Engine;
using Timbre.Pipelines;

namespace Timbre.Cli;

/// <summary>Says what went wrong in one message on standard error, and which exit code that is.</summary>
internal static class ErrorReport
{
    // For bug reports: the only way to see a stack trace.
    private const string TraceVariable = "TIMBRE_TRACE";

    public static int Show(Exception exception)
    {
        var (message, code) = Describe(exception);
        Terminal.Complain(message);
        if (Environment.GetEnvironmentVariable(TraceVariable) == "1")
        {
            Terminal.Complain(exception.ToString());
        }

        return code;
    }

    private static (string Message, int Code) Describe(Exception exception) => exception switch
    {
        PipelineException mistakes => (Mistakes(mistakes), ExitCode.WrongInput),
        StageException { Location: { } location } stage => ($"{location}: error: {stage.Message}", ExitCode.WrongInput),
        StageException or InputException or AudioException or PluginLoadException => ($"error: {exception.Message}", ExitCode.WrongInput),
        RunException or CaptureException or AudioLibraryException or DllNotFoundException => ($"error: {exception.Message}", ExitCode.Failure),
        OperationCanceledException => ("Interrupted.", ExitCode.Interrupted),
        OutputException => ($"error: {exception.Message}", ExitCode.Failure),
        IOException or UnauthorizedAccessException => ($"error: A file cannot be read or written: {exception.Message.TrimEnd('.')}. Look at the space and the rights there.", ExitCode.Failure),
        AggregateException or TypeInitializationException when exception.InnerException is { } inner => Describe(inner),
        _ => ($"error: {exception.GetType().Name}: {exception.Message}\nThis is a mistake in Timbre or in a plugin; run again with {TraceVariable}=1 to see where.", ExitCode.Failure),
    };

    private static string Mistakes(PipelineException mistakes)
    {
        var count = mistakes.Diagnostics.Count;
        return $"{string.Join('\n', mistakes.Diagnostics)}\n{count} {(count == 1 ? "error" : "errors")}.";
    }
}
