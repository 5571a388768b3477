using System.Globalization;

namespace Timbre.Engine.Tests.Tuning;

/// <summary>Runs trials whose figures after each epoch are known beforehand, on threads of their own, and keeps count of them.</summary>
/// <param name="value">The metric of a trial's values after an epoch, counted from 1; null fails the trial.</param>
internal sealed class KnownTrials(Func<IReadOnlyList<string>, int, double?> value) : ITrialRunner, IProgress<EngineEvent>
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, RunningTrial> _trials = [];

    public int Epochs { get; init; } = 3;

    /// <summary>Whether a trial waits after each epoch until the search has taken note of it.</summary>
    public bool IsPatient { get; init; } = true;

    public List<int> Started { get; } = [];

    public List<int?> Workers { get; } = [];

    public int MostAtOnce { get; private set; }

    private int _running;

    public IRunningTrial Start(TrialOrder order, Action<TrialReport> report)
    {
        lock (_lock)
        {
            Started.Add(order.Number);
            Workers.Add(order.Workers);
            MostAtOnce = Math.Max(MostAtOnce, ++_running);
        }

        var trial = new RunningTrial();
        lock (_lock)
        {
            _trials[order.Number] = trial;
        }

        Task.Run(() =>
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

    public void Report(EngineEvent value)
    {
        if (value is TrialProgressed progressed)
        {
            lock (_lock)
            {
                _trials[progressed.Trial.Number].Heard.Set();
            }
        }
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
            if (IsPatient)
            {
                // As one that trains for hours, it hears what is decided before its next epoch ends.
                trial.Heard.WaitOne();
            }
        }

        return new TrialEnded(TrialOutcome.Complete);
    }

    /// <summary>The number that a path was given.</summary>
    public static double Number(IReadOnlyList<string> assignments, string path) =>
        double.Parse(assignments.Single(text => text.StartsWith(path + "=", StringComparison.Ordinal))[(path.Length + 1)..], CultureInfo.InvariantCulture);

    private sealed class RunningTrial : IRunningTrial
    {
        public bool IsStopped { get; private set; }

        public AutoResetEvent Heard { get; } = new(initialState: false);

        public void Stop() => IsStopped = true;

        public void Dispose()
        {
        }
    }
}
