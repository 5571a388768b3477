using System.CommandLine;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using Timbre.Engine;

namespace Timbre.Cli.Commands;

/// <summary>`timbre trial`: one trial of `timbre tune`, which starts it; not for typing.</summary>
/// <remarks>
/// It reads its order from the first line of standard input and writes its reports to standard output, one line of JSON each. The line <c>stop</c> ends it
/// with a checkpoint. Where standard input ends, the search was killed, and the trial ends at once: what it has saved is whole at any moment.
/// </remarks>
internal static class TrialCommand
{
    public const string Name = "trial";

    /// <summary>The line that asks a trial to stop.</summary>
    public const string Stop = "stop";

    public static Command Create()
    {
        Command command = new(Name, "Train one trial of a search, as 'timbre tune' asks on standard input.") { Hidden = true };
        command.SetAction(_ => Run());
        return command;
    }

    private static int Run()
    {
        // Ctrl-C reaches all processes of a terminal; the search decides what it means.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        var reports = Console.Out;
        // What plugins print is no report.
        Console.SetOut(Console.Error);
        var order = Read(Console.In.ReadLine());
        using var stop = new CancellationTokenSource();
        new Thread(() => Listen(stop)) { IsBackground = true, Name = "search" }.Start();
        var options = new RunOptions
        {
            RunsDirectory = Path.GetDirectoryName(order.Folder)!,
            CacheDirectory = Cache.Folder,
            Workers = order.Workers ?? ProcessTrialRunner.Cores(order.Parallel),
        };
        TrialExecution.Run(order, options, report => reports.WriteLine(report.ToJson()), stop.Token);
        return ExitCode.Success;
    }

    private static TrialOrder Read(string? line)
    {
        const string Refusal = "'timbre trial' is started by 'timbre tune'; search with that.";
        try
        {
            return (line is null ? null : JsonSerializer.Deserialize<TrialOrder>(line)) ?? throw new InputException(Refusal);
        }
        catch (JsonException failure)
        {
            throw new InputException(Refusal, failure);
        }
    }

    private static void Listen(CancellationTokenSource stop)
    {
        while (Console.In.ReadLine() is { } line)
        {
            if (line == Stop)
            {
                stop.Cancel();
            }
        }

        using var self = Process.GetCurrentProcess();
        self.Kill();
    }
}
