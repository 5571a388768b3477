using System.Globalization;
using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>Trains each trial in a process of its own, so that trials share the cores instead of contending for them, and a crash costs one trial.</summary>
internal sealed class ProcessTrialRunner : ITrialRunner
{
    /// <summary>The cores of each of several trials at a time; OpenMP's threads spin while they wait, so more of them than cores would be slower than one.</summary>
    public static int Cores(int parallel) => Math.Max(1, Environment.ProcessorCount / parallel);

    public IRunningTrial Start(TrialOrder order, Action<TrialReport> report)
    {
        var words = Program();
        var start = new System.Diagnostics.ProcessStartInfo(words[0], [.. words[1..], Commands.TrialCommand.Name])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.TryAdd("OMP_NUM_THREADS", Cores(order.Parallel).ToString(CultureInfo.InvariantCulture));
        return new TrialProcess(start, order, report);
    }

    // Not the script that a user calls, which would look for changed sources each time.
    private static string[] Program()
    {
        var own = typeof(ProcessTrialRunner).Assembly.GetName().Name!;
        return Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == own
            ? [Environment.ProcessPath!]
            : [Environment.ProcessPath!, Path.Combine(AppContext.BaseDirectory, own + ".dll")];
    }
}
