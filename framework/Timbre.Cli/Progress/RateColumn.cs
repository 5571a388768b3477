using System.Collections.Concurrent;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Timbre.Cli;

/// <summary>Units done, all units, and units per second.</summary>
internal sealed class RateColumn : ProgressColumn
{
    /// <summary>What each bar counts, in the plural, by the bar's number.</summary>
    public ConcurrentDictionary<int, string> Units { get; } = new();

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
    {
        var unit = Units.GetValueOrDefault(task.Id, "");
        var rate = task.Speed is { } speed ? FormattableString.Invariant($", {speed:F1} {unit}/s") : "";
        return new Text(FormattableString.Invariant($"{task.Value:F0}/{task.MaxValue:F0} {unit}{rate}"));
    }
}
