using Spectre.Console;
using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>Progress as a bar that is redrawn in place, with rate and remaining time; lines to keep scroll above it.</summary>
internal sealed class LiveProgress(ProgressContext bars, IAnsiConsole console, RateColumn rates) : IProgress<EngineEvent>
{
    private readonly Lock _lock = new();
    private ProgressTask? _bar;
    private string? _title;

    public void Report(EngineEvent value)
    {
        lock (_lock)
        {
            if (EventText.Line(value) is { } line)
            {
                console.WriteLine(line);
            }

            if (EventText.State(value) is { } state)
            {
                Show(state);
            }
        }
    }

    private void Show(ProgressState state)
    {
        if (state.Title != _title)
        {
            _bar?.StopTask();
            _title = state.Title;
            _bar = bars.AddTask(Markup.Escape(state.Title), maxValue: state.Total);
            rates.Units[_bar.Id] = state.Unit;
        }

        _bar!.Value = state.Done;
    }
}
