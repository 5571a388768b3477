using System.Globalization;
using System.Text.Json;

namespace Timbre.Engine;

/// <summary>The folder of one run, <c>runs/&lt;name&gt;/&lt;time&gt;/</c>, locked against a second process while it is open.</summary>
public sealed class RunFolder : IDisposable
{
    /// <summary>The name of the trained model's file in its run's folder.</summary>
    public const string BundleName = "model.timbre";

    /// <summary>The name of the evaluation's file in its run's folder.</summary>
    public const string MetricsName = "metrics.json";

    /// <summary>The name of the file of judged recordings in their run's folder.</summary>
    public const string PredictionsName = "predictions.csv";

    /// <summary>The name of the resolved pipeline's file in its run's folder.</summary>
    public const string PipelineName = "pipeline.yaml";

    /// <summary>The name of the log's file in its run's folder.</summary>
    public const string LogName = "log.jsonl";

    private const string LockName = ".lock";

    private readonly FileStream _lock;

    private RunFolder(string path, FileStream locked)
    {
        Path = path;
        _lock = locked;
    }

    /// <summary>The folder, an absolute path.</summary>
    public string Path { get; }

    /// <summary>The resolved pipeline.</summary>
    public string Pipeline => In(PipelineName);

    /// <summary>What bundle the run started from; it exists where it started from one.</summary>
    public string Parent => In("parent.json");

    /// <summary>The SHA-256 of the bundle that the run started from; null where it started from random weights.</summary>
    internal string? ParentSha256 => File.Exists(Parent) ? JsonSerializer.Deserialize<BundleParent>(File.ReadAllText(Parent), EngineJson.Indented)?.Sha256 : null;

    /// <summary>One JSON object for each event of the run.</summary>
    public string Log => In(LogName);

    /// <summary>The evaluation on the test split.</summary>
    public string Metrics => In(MetricsName);

    /// <summary>Each recording of the test split with what the model said; see <see cref="JudgementTable"/>.</summary>
    public string Predictions => In(PredictionsName);

    /// <summary>The folder of checkpoints.</summary>
    public string Checkpoints => In("checkpoints");

    /// <summary>The trained model; it exists when the run is complete.</summary>
    public string Bundle => In(BundleName);

    /// <summary>Makes the folder of a new run; runs that start in the same second get different ones.</summary>
    /// <param name="root">The folder of all runs, an absolute path.</param>
    /// <param name="name">The pipeline's name.</param>
    /// <param name="time">The clock; folders are named in UTC, so that their order is that of their starts.</param>
    public static RunFolder Create(string root, string name, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        var parent = System.IO.Path.Combine(root, name);
        Directory.CreateDirectory(parent);
        var stamp = time.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var path = System.IO.Path.Combine(parent, stamp);
        for (var i = 2; !Posix.TryMakeFolder(path); i++)
        {
            path = System.IO.Path.Combine(parent, string.Create(CultureInfo.InvariantCulture, $"{stamp}-{i:D2}"));
        }

        return Open(path);
    }

    /// <summary>What is said where the system refuses to write or read the files of a run.</summary>
    /// <param name="failure">The system's refusal.</param>
    /// <param name="root">The folder of all runs.</param>
    public static RunException Refused(Exception failure, string root) =>
        new($"The run's files cannot be written or read: {failure.Message.TrimEnd('.')}. Look at the space and the rights in '{root}'.", failure);

    /// <summary>Makes the folder of a new run at a path.</summary>
    /// <exception cref="InputException">There is such a folder already.</exception>
    public static RunFolder CreateAt(string path)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        return Posix.TryMakeFolder(path) ? Open(path) : throw new InputException($"The run's folder '{path}' exists already; name another.");
    }

    /// <summary>Opens the folder of an earlier run.</summary>
    /// <exception cref="InputException">There is no such run, or another process uses it.</exception>
    public static RunFolder Open(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        if (!Directory.Exists(full))
        {
            throw new InputException($"There is no run at '{full}'; name the folder of a run, or 'latest'.");
        }

        try
        {
            return new RunFolder(full, new FileStream(System.IO.Path.Combine(full, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception)
        {
            throw new InputException($"The run '{full}' is in use by another process; wait until it ends, or end it.", exception);
        }
    }

    /// <summary>The newest run of a pipeline that is not complete, as a path.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public static string Latest(string root, string name)
    {
        var runs = ResultFolder.Newest(root, name, ResultFolder.IsRun);
        return runs switch
        {
            [] => throw new InputException($"There is no run of '{name}' in '{root}' to resume; start one without resuming."),
            _ => runs.FirstOrDefault(run => !File.Exists(System.IO.Path.Combine(run, BundleName))) ?? throw new InputException(
                $"Every run of '{name}' in '{root}' is complete, the latest in '{runs[0]}'; there is nothing to resume. Start a new one without resuming."),
        };
    }

    /// <summary>Unlocks the folder.</summary>
    public void Dispose() => _lock.Dispose();

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
