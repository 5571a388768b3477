using System.Diagnostics;
using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>Progress as plain lines, for output that is not a terminal: at most one in five seconds for each slow thing.</summary>
internal sealed class PlainProgress(Terminal terminal) : IProgress<EngineEvent>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private string? _title;
    private long _started;
    private long _shown;

    public void Report(EngineEvent value)
    {
        lock (_lock)
        {
            if (EventText.Line(value) is { } line)
            {
                terminal.Say(line);
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
            _title = state.Title;
            _started = _shown = Stopwatch.GetTimestamp();
            return;
        }

        if (Stopwatch.GetElapsedTime(_shown) < Interval || state.Done <= 0)
        {
            return;
        }

        _shown = Stopwatch.GetTimestamp();
        var elapsed = Stopwatch.GetElapsedTime(_started).TotalSeconds;
        var rate = state.Done / elapsed;
        var remaining = TimeSpan.FromSeconds((state.Total - state.Done) / rate);
        terminal.Say(FormattableString.Invariant(
            $"{state.Title}: {state.Done:F0} of {state.Total:F0} {state.Unit}, {rate:F1} {state.Unit}/s, {remaining:hh\\:mm\\:ss} remaining"));
    }
}
