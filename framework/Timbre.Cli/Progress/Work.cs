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
}
