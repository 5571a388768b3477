using System.Diagnostics;
using System.Text.Json;
using Timbre.Cli.Commands;
using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>The process of one trial.</summary>
internal sealed class TrialProcess : IRunningTrial
{
    // What a crashing process says last; more would only fill the record.
    private const int LastWords = 5;

    private readonly Process _process;
    private readonly Action<TrialReport> _report;
    private readonly Queue<string> _said = new();
    private TrialEnded? _end;

    public TrialProcess(ProcessStartInfo start, TrialOrder order, Action<TrialReport> report)
    {
        _report = report;
        _process = Process.Start(start)!;
        _process.StandardInput.WriteLine(JsonSerializer.Serialize(order));
        _process.StandardInput.Flush();
        var errors = Task.Run(ReadErrors);
        _ = Task.Run(() => ReadReports(errors));
    }

    public void Stop()
    {
        try
        {
            _process.StandardInput.WriteLine(TrialCommand.Stop);
            _process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // It has ended by itself, which it reports.
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private async Task ReadErrors()
    {
        while (await _process.StandardError.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            _said.Enqueue(line);
            if (_said.Count > LastWords)
            {
                _said.Dequeue();
            }
        }
    }

    // The end is passed on when the process is gone, so that its folder is free and its cores are.
    private async Task ReadReports(Task errors)
    {
        while (await _process.StandardOutput.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            switch (TrialReport.Parse(line))
            {
                case TrialEnded ended:
                    _end = ended;
                    break;
                case { } report:
                    _report(report);
                    break;
            }
        }

        await errors.ConfigureAwait(false);
        await _process.WaitForExitAsync().ConfigureAwait(false);
        _report(_end ?? new TrialEnded(TrialOutcome.Failed, Crash()));
    }

    private string Crash()
    {
        var code = _process.ExitCode;
        var how = code > 128 ? FormattableString.Invariant($"signal {code - 128}") : FormattableString.Invariant($"exit code {code}");
        return $"The trial's process ended with {how}{(_said.Count > 0 ? $": {string.Join(' ', _said)}" : ".")}";
    }
}
