using System.Diagnostics;

namespace Timbre.Integration.Tests;

/// <summary>The program `timbre` as a process of its own; it ends with the test.</summary>
public sealed class RunningProgram : IDisposable
{
    private static readonly TimeSpan Hanging = TimeSpan.FromMinutes(5);

    private readonly Process _process;

    private RunningProgram(ProcessStartInfo start) => _process = Process.Start(start)!;

    /// <summary>The program's file, built beside this assembly in the same configuration.</summary>
    public static string File { get; } = Path.GetFullPath(
        Path.Combine(AppContext.BaseDirectory, "..", "..", "Timbre.Cli", Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')), "timbre"));

    public StreamReader Output => _process.StandardOutput;

    public StreamReader Error => _process.StandardError;

    public bool HasExited => _process.HasExited;

    /// <summary>Resident memory in KiB, as the kernel counts it.</summary>
    public long ResidentKibibytes => long.Parse(
        System.IO.File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))[6..^2].Trim(),
        System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Starts the program in a folder, whose subfolder cache it uses.</summary>
    public static RunningProgram Start(string folder, params string[] arguments) => Start(folder, File, arguments);

    /// <summary>Starts a line of shell, as a user would paste it.</summary>
    public static RunningProgram StartShell(string folder, string line) => Start(folder, "/bin/sh", ["-c", line]);

    /// <summary>Runs the program to its end.</summary>
    public static async Task<ProgramResult> Run(string folder, params string[] arguments)
    {
        using var program = Start(folder, arguments);
        return await program.End();
    }

    /// <summary>Runs another program to its end.</summary>
    public static async Task<ProgramResult> RunOther(string folder, string file, params string[] arguments)
    {
        using var program = Start(folder, file, arguments);
        return await program.End();
    }

    /// <summary>Waits for the end and takes what was not read yet.</summary>
    public async Task<ProgramResult> End()
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        time.CancelAfter(Hanging);
        var output = Output.ReadToEndAsync(time.Token);
        var error = Error.ReadToEndAsync(time.Token);
        var said = new[] { await output, await error };
        await _process.WaitForExitAsync(time.Token);
        return new ProgramResult(_process.ExitCode, said[0], said[1]);
    }

    /// <summary>Waits for a line of standard error that begins so.</summary>
    public async Task<string> WaitForError(string start)
    {
        while (await Error.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith(start, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"The program ended without saying '{start}'.");
    }

    /// <summary>Ends the process with SIGKILL.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Sends SIGINT, as Ctrl-C does.</summary>
    public void Interrupt()
    {
        using var kill = Process.Start("/bin/sh", ["-c", $"kill -INT {_process.Id}"]);
        kill.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static RunningProgram Start(string folder, string file, string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["TIMBRE_CACHE"] = Path.Combine(folder, "cache");
        start.Environment.Remove("TIMBRE_COMMAND");
        return new RunningProgram(start);
    }
}
