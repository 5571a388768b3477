using System.Diagnostics;

namespace Timbre.Engine.Tests.Support;

/// <summary>A process that trains the tone pipeline, so that a test can kill it.</summary>
public static class TrainingChild
{
    public const string Argument = "--training-child";

    /// <summary>Starts this program as a child: <c>folder resume|new override…</c>.</summary>
    public static Process Start(string folder, bool resume, params string[] overrides)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet")
        {
            start.ArgumentList.Add(typeof(TrainingChild).Assembly.Location);
        }

        foreach (var argument in new[] { Argument, folder, resume ? "resume" : "new" }.Concat(overrides))
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    public static int Run(string[] args)
    {
        var pipeline = TonePipeline.Load(args[1], args[3..]);
        var options = TonePipeline.Options(args[1]) with { Resume = args[2] == "resume" ? RunOptions.Latest : null };
        Experiment.Train(pipeline, options, new Steps());
        return 0;
    }

    // The parent counts steps by these lines, and kills at the one it chose.
    private sealed class Steps : IProgress<EngineEvent>
    {
        public void Report(EngineEvent value)
        {
            if (value is StepFinished or CheckpointSaved or Warning)
            {
                Console.Out.WriteLine(value is Warning warning ? warning.Message : value.GetType().Name);
                Console.Out.Flush();
            }
        }
    }
}
