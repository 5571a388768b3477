using System.Globalization;

namespace Timbre.Engine.Tests.Tuning;

/// <summary>Runs trials whose figures after each epoch are known beforehand, on threads of their own, and keeps count of them.</summary>
/// <param name="value">The metric of a trial's values after an epoch, counted from 1; null fails the trial.</param>
internal sealed class KnownTrials(Func<IReadOnlyList<string>, int, double?> value) : ITrialRunner
{
    private readonly Lock _lock = new();

    public int Epochs { get; init; } = 3;

    public List<int> Started { get; } = [];

    public int MostAtOnce { get; private set; }

    private int _running;

    public IRunningTrial Start(TrialOrder order, Action<TrialReport> report)
    {
        lock (_lock)
        {
            Started.Add(order.Number);
            MostAtOnce = Math.Max(MostAtOnce, ++_running);
        }

        var trial = new RunningTrial();
        trial.Work = Task.Run(() =>
        {
            var ended = Train(order, report, trial);
            lock (_lock)
            {
                _running--;
            }

            report(ended);
        });
        return trial;
    }

    private TrialEnded Train(TrialOrder order, Action<TrialReport> report, RunningTrial trial)
    {
        for (var epoch = 1; epoch <= Epochs; epoch++)
        {
            if (trial.IsStopped)
            {
                return new TrialEnded(TrialOutcome.Stopped);
            }

            if (value(order.Assignments, epoch) is not { } known)
            {
                return new TrialEnded(TrialOutcome.Failed, "The loss is NaN.");
            }

            report(new TrialEpochFinished(new TrialEpoch(
                new EpochMetrics { Epoch = epoch, Loss = 1, Accuracy = 0, LearningRate = 0.1, Clips = 1, Validation = new ValidationMetrics(1, known, known) }, known)));
            // A trial that may be stopped waits for the word, as one that trains for hours would have heard it.
            Thread.Sleep(trial.IsStopped ? 0 : 2);
        }

        return new TrialEnded(TrialOutcome.Complete);
    }

    /// <summary>The number that a path was given.</summary>
    public static double Number(IReadOnlyList<string> assignments, string path) =>
        double.Parse(assignments.Single(text => text.StartsWith(path + "=", StringComparison.Ordinal))[(path.Length + 1)..], CultureInfo.InvariantCulture);

    private sealed class RunningTrial : IRunningTrial
    {
        public Task? Work { get; set; }

        public bool IsStopped { get; private set; }

        public void Stop() => IsStopped = true;

        public void Dispose()
        {
        }
    }
}
