using System.Diagnostics;

namespace Timbre.Cli.Tests;

/// <summary>A finished process: its exit code and what it wrote.</summary>
internal sealed record Call(int ExitCode, string Output, string Error)
{
    // A process that hangs must not hang the tests; nothing depends on how long one takes.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Runs the program in a folder, with a cache of its own below it.</summary>
    public static Call Timbre(string folder, params string[] arguments) => Timbre(folder, [], arguments);

    public static Call Timbre(string folder, IEnumerable<(string Name, string Value)> environment, params string[] arguments) => Run(
        folder,
        [("TIMBRE_CACHE", Path.Combine(folder, "cache")), .. environment],
        BuildOutput.Program,
        arguments);

    public static Call Run(string folder, IEnumerable<(string Name, string Value)> environment, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // On networks this small, threads that wait for each other cost more than they save.
        start.Environment["OMP_NUM_THREADS"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end.");
        }

        return new Call(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>Expects success, and returns what was written as the result.</summary>
    public string Succeeds()
    {
        ExitCode.ShouldBe(0, Error);
        return Output;
    }

    /// <summary>Expects that the input was refused without a stack trace, and returns the first lines of the errors.</summary>
    public IReadOnlyList<string> IsRefused()
    {
        ExitCode.ShouldBe(2, Error);
        Output.ShouldBeEmpty();
        Error.ShouldNotContain("   at ");
        return [.. Error.Split('\n').Where(line => line.Contains("error: ", StringComparison.Ordinal))];
    }
}
