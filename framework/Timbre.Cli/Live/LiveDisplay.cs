using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;
using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>What a person sees while the program listens: level, probabilities, decision, delays and losses, drawn in place.</summary>
internal sealed class LiveDisplay(IReadOnlyList<string> labels, LiveListener listener)
{
    private const int BarWidth = 30;
    private const double SilenceDecibel = -60;

    private volatile LiveDecision? _last;

    /// <summary>Takes the newest decision in.</summary>
    public void Show(LiveDecision decision) => _last = decision;

    /// <summary>The picture of this moment.</summary>
    public IRenderable Draw()
    {
        var status = listener.Status;
        var table = new Table { Border = TableBorder.Rounded, ShowHeaders = false };
        table.AddColumns("", "", "");
        var decibel = 20 * Math.Log10(Math.Max(status.Level, 1e-6));
        Row(table, "level", 1 - (decibel / SilenceDecibel), $"{Number(decibel, "F0")} dB");
        if (_last is { } last)
        {
            for (var i = 0; i < labels.Count; i++)
            {
                Row(table, labels[i], last.Decision.Window.Probabilities[i], Number(last.Decision.Window.Probabilities[i], "F3"));
            }

            table.AddRow(
                new Text("now"), new Text(last.Decision.Label ?? "(unknown)", new Style(decoration: Decoration.Bold)),
                new Text($"{Number(last.Decision.Window.StartSeconds, "F1")} to {Number(last.Decision.Window.EndSeconds, "F1")} s{(last.Decision.IsFinal ? "" : ", so far")}"));
        }

        table.AddRow(new Text("delay"), new Text(Delays(listener.Latencies)), new Text($"{listener.Latencies.Count} decisions"));
        table.AddRow(
            new Text("heard"), new Text($"{Number(status.HeardSeconds, "F1")} s, {Number(status.WaitingSeconds, "F2")} s waiting"),
            new Text($"{Number(status.LostSeconds, "F2")} s dropped", status.LostSeconds > 0 ? new Style(Color.Red) : Style.Plain));
        return table;
    }

    /// <summary>Median and 99th percentile of the delays.</summary>
    public static string Delays(Latencies latencies) =>
        $"median {Number(latencies.Quantile(0.5).TotalMilliseconds, "F1")} ms, 99 % within {Number(latencies.Quantile(0.99).TotalMilliseconds, "F1")} ms";

    private static void Row(Table table, string name, double share, string value)
    {
        var filled = (int)Math.Round(Math.Clamp(share, 0, 1) * BarWidth);
        table.AddRow(new Text(name), new Text(new string('█', filled) + new string('·', BarWidth - filled)), new Text(value));
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
