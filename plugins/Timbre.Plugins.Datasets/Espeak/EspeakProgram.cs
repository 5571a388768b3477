using System.ComponentModel;
using System.Diagnostics;

namespace Timbre.Plugins.Datasets;

/// <summary>Calls the program espeak-ng.</summary>
internal static class EspeakProgram
{
    private const string Name = "espeak-ng";

    // 128 + SIGINT, as shells and .NET report it.
    private const int InterruptedExitCode = 130;

    /// <summary>Runs it with a list of arguments, which no shell sees, and returns what it writes.</summary>
    /// <exception cref="StageException">It is not installed, or refuses.</exception>
    public static async Task<string> RunAsync(IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Name, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        using var process = Start(start);
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var error = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            var (text, complaint) = (await output.ConfigureAwait(false), (await error.ConfigureAwait(false)).Trim());
            if (process.ExitCode == 0 && complaint.Length == 0)
            {
                return text;
            }

            ThrowIfInterrupted(process.ExitCode, cancellation);
            var reason = complaint.Length > 0 ? complaint : FormattableString.Invariant($"It ended with code {process.ExitCode}.");
            throw new StageException($"{Name} {string.Join(' ', start.ArgumentList)}: {reason}");
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }

    /// <summary>Ends as a cancellation what Ctrl-C ended.</summary>
    /// <remarks>A terminal's Ctrl-C goes to the children too, and they may end before this program has heard of it: an end by SIGINT is a cancellation.</remarks>
    public static void ThrowIfInterrupted(int exitCode, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (exitCode is InterruptedExitCode)
        {
            throw new OperationCanceledException($"{Name} was interrupted.", cancellation);
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception failure)
        {
            throw new StageException(
                $"The program {Name}, which speaks the recordings of this source, could not be started ({failure.Message}); "
                + "install it (on Debian and Ubuntu: apt-get install espeak-ng).",
                failure);
        }
    }
}
