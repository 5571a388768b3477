using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Trains one trial in this process.</summary>
public static class TrialExecution
{
    private const int LockPatience = 100;

    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(100);

    /// <summary>Trains it to its end, or until it is cancelled, and reports how it ended instead of throwing.</summary>
    /// <param name="order">What to train.</param>
    /// <param name="options">Caches, workers and memory; the folder is the order's.</param>
    /// <param name="report">Told of each epoch, and of the end.</param>
    /// <param name="cancellation">Ends it early, with a checkpoint.</param>
    public static void Run(TrialOrder order, RunOptions options, Action<TrialReport> report, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(report);
        report(Train(order, options, report, cancellation));
    }

    private static TrialEnded Train(TrialOrder order, RunOptions options, Action<TrialReport> report, CancellationToken cancellation)
    {
        try
        {
            var pipeline = Load(order, new PipelineLoadOptions { AllowCode = order.AllowCode });
            var epochs = new Epochs(pipeline.Pipeline.Train.EarlyStopping, new StudyMetric(order.Metric), report);
            Experiment.Train(pipeline, options with { Folder = order.Folder, Resume = HasEarlierPart(order.Folder) ? order.Folder : null }, epochs, cancellation);
            return new TrialEnded(TrialOutcome.Complete);
        }
        catch (OperationCanceledException)
        {
            return new TrialEnded(TrialOutcome.Stopped);
        }
        catch (Exception refusal) when (refusal is PipelineException or StageException)
        {
            return new TrialEnded(TrialOutcome.Invalid, refusal.Message);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return new TrialEnded(TrialOutcome.Failed, failure.Message);
        }
    }

    // The process of a search that was killed may take a moment longer to end than the search.
    private static bool HasEarlierPart(string folder)
    {
        for (var patience = 0; Directory.Exists(folder); patience++)
        {
            try
            {
                using var free = RunFolder.Open(folder);
                return true;
            }
            catch (InputException) when (patience < LockPatience)
            {
                Thread.Sleep(LockPause);
            }
        }

        return false;
    }

    // The resolved text names every plugin, those of the command line included.
    internal static LoadedPipeline Load(TrialOrder order, PipelineLoadOptions options) => PipelineLoader.LoadText(
        order.Pipeline, "pipeline.yaml", order.BaseDirectory, options with { Overrides = ["tune="], Assignments = order.Assignments, Plugins = [] });

    private sealed class Epochs(EarlyStoppingSection? stopping, StudyMetric metric, Action<TrialReport> report) : IProgress<EngineEvent>
    {
        private readonly List<EpochMetrics> _history = [];

        public void Report(EngineEvent value)
        {
            foreach (var metrics in value is TrainingRestored restored ? restored.History : value is EpochFinished finished ? [finished.Metrics] : [])
            {
                _history.Add(metrics);
                var kept = stopping is null ? metrics : _history[EarlyStopping.Best(stopping, _history)];
                report(new TrialEpochFinished(new TrialEpoch(metrics, metric.Of(kept))));
            }
        }
    }
}
