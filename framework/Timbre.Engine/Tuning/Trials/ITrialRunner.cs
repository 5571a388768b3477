namespace Timbre.Engine;

/// <summary>Trains the trials of a search, each where a crash of it costs no other.</summary>
public interface ITrialRunner
{
    /// <summary>Starts a trial, or goes on with it where its folder holds an earlier part; returns at once.</summary>
    /// <param name="order">What to train.</param>
    /// <param name="report">Told of each epoch and, last and once, of the end; called from any thread.</param>
    IRunningTrial Start(TrialOrder order, Action<TrialReport> report);
}

/// <summary>A trial that is being trained.</summary>
public interface IRunningTrial : IDisposable
{
    /// <summary>Asks it to end, with a checkpoint; it reports its end as any other. May be called more than once.</summary>
    void Stop();
}
