using System.Diagnostics;

namespace Timbre.Pipelines.Tests.Processes;

/// <summary>Runs one explicit test in a process of its own: what a process has loaded can only be judged in one where nothing else ran.</summary>
internal static class ChildProcess
{
    public static void Run(Type test, string method, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Path.ChangeExtension(test.Assembly.Location, null))
        {
            ArgumentList = { "-method", $"{test.FullName}.{method}", "-explicit", "only" },
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, output);
        output.ShouldContain("Total: 1, Errors: 0, Failed: 0, Skipped: 0, Not Run: 0");
    }
}
