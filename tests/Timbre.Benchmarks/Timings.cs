using System.Diagnostics;
using System.Text.Json;
using static TorchSharp.torch;

namespace Timbre.Benchmarks;

/// <summary>Repeated timings, and the line of JSON that they become.</summary>
internal static class Timings
{
    private const int WarmUp = 3;

    /// <summary>Times an action <paramref name="runs"/> times, in seconds, after it has run <see cref="WarmUp"/> times.</summary>
    public static double[] Of(int runs, Action action)
    {
        var seconds = new double[runs];
        for (var run = -WarmUp; run < runs; run++)
        {
            var watch = Stopwatch.StartNew();
            action();
            if (run >= 0)
            {
                seconds[run] = watch.Elapsed.TotalSeconds;
            }
        }

        return seconds;
    }

    /// <summary>Prints all runs, their median and what else is to be known.</summary>
    public static int Print(double[] seconds, IEnumerable<(string Name, object Value)>? facts = null)
    {
        var line = new Dictionary<string, object> { ["threads"] = get_num_threads() };
        foreach (var (name, value) in facts ?? [])
        {
            line[name] = value;
        }

        line["seconds"] = seconds;
        line["median_seconds"] = seconds.Order().ElementAt(seconds.Length / 2);
        Console.WriteLine(JsonSerializer.Serialize(line));
        return 0;
    }
}
