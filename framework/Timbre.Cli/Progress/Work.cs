using Spectre.Console;
using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>Runs slow work with the progress that fits where the program writes.</summary>
internal static class Work
{
    public static Task<T> RunAsync<T>(Terminal terminal, Func<IProgress<EngineEvent>, T> work)
    {
        if (!terminal.IsInteractive)
        {
            return Task.Run(() => work(new PlainProgress(terminal)));
        }

        RateColumn rates = new();
        return terminal.Messages.Progress()
            .AutoClear(true)
            .HideCompleted(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), rates, new RemainingTimeColumn())
            .StartAsync(bars => Task.Run(() => work(new LiveProgress(bars, terminal.Messages, rates))));
    }

    /// <summary>Runs slow work that writes its results as they come.</summary>
    /// <param name="terminal">Where progress is shown.</param>
    /// <param name="toStandardOutput">Whether the results go there.</param>
    /// <param name="work">The work.</param>
    public static Task StreamAsync(Terminal terminal, bool toStandardOutput, Action<IProgress<EngineEvent>> work)
    {
        // Results on the same screen are progress enough, and a bar that is redrawn would erase them.
        return Console.IsOutputRedirected || !toStandardOutput
            ? RunAsync(terminal, progress =>
            {
                work(progress);
                return true;
            })
            : Task.Run(() => work(new Progress<EngineEvent>()));
    }
}
