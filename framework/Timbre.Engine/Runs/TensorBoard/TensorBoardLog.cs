using System.Globalization;

namespace Timbre.Engine;

/// <summary>Writes a run's figures to <c>events.out.tfevents.*</c> in its folder, for TensorBoard, and passes all events on.</summary>
/// <remarks>
/// A run that goes on writes to a new file, without the figures that an earlier file has: an epoch that was finished but not saved is trained
/// again to the same figures. The file is made with the first figure. Used by one thread at a time.
/// </remarks>
internal sealed class TensorBoardLog : IProgress<EngineEvent>, IDisposable
{
    private const string Prefix = "events.out.tfevents.";

    private readonly string _folder;
    private readonly TimeProvider _time;
    private readonly IProgress<EngineEvent> _next;
    private readonly HashSet<(string Tag, long Step)> _known;
    private EventWriter? _writer;

    /// <summary>Reads which figures there are already.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <param name="time">The clock.</param>
    /// <param name="next">Told every event.</param>
    public TensorBoardLog(string folder, TimeProvider time, IProgress<EngineEvent> next)
    {
        _folder = folder;
        _time = time;
        _next = next;
        _known = [.. Directory.EnumerateFiles(folder, Prefix + "*").SelectMany(EventReader.Figures)];
    }

    /// <inheritdoc/>
    public void Report(EngineEvent value)
    {
        if (value is EpochFinished { Metrics: var epoch })
        {
            Write(epoch.Epoch, Scalars(epoch));
        }

        _next.Report(value);
    }

    /// <summary>Writes the figures of the test split, and its confusion matrix as a table.</summary>
    /// <param name="report">The evaluation.</param>
    /// <param name="epoch">The epoch that was judged.</param>
    public void Report(EvaluationReport report, int epoch)
    {
        Write(epoch, Scalars(report));
        Write(epoch, [new TextFigure("test/confusion", Markdown(report))]);
    }

    /// <inheritdoc/>
    public void Dispose() => _writer?.Dispose();

    private static IEnumerable<Figure> Scalars(EpochMetrics epoch)
    {
        yield return new ScalarFigure("train/loss", epoch.Loss);
        yield return new ScalarFigure("train/accuracy", epoch.Accuracy);
        yield return new ScalarFigure("train/learning_rate", epoch.LearningRate);
        if (epoch.Validation is { } validation)
        {
            yield return new ScalarFigure("validation/loss", validation.Loss);
            yield return new ScalarFigure("validation/accuracy", validation.Accuracy);
            yield return new ScalarFigure("validation/recall", validation.Recall);
        }
    }

    private static IEnumerable<Figure> Scalars(EvaluationReport report) => new (string Tag, double? Value)[]
    {
        ("accuracy", report.Accuracy),
        ("unweighted_recall", report.UnweightedRecall),
        ("macro_f1", report.MacroF1),
        ("majority_accuracy", report.MajorityAccuracy),
        ("auc", report.Auc),
        ("equal_error_rate", report.EqualErrorRate),
        ("expected_calibration_error", report.ExpectedCalibrationError),
    }.Where(figure => figure.Value is not null).Select(figure => new ScalarFigure($"test/{figure.Tag}", figure.Value!.Value));

    private static string Markdown(EvaluationReport report)
    {
        var rows = report.Labels.Zip(report.Confusion, (label, counts) => Row([$"**{Cell(label)}**", .. counts.Select(count => count.ToString(CultureInfo.InvariantCulture))]));
        return string.Join('\n', [Row(["true \\ predicted", .. report.Labels.Select(Cell)]), Row([.. Enumerable.Repeat("---", report.Labels.Count + 1)]), .. rows]);

        static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
        static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
    }

    private void Write(int step, IEnumerable<Figure> figures)
    {
        var fresh = figures.Where(figure => _known.Add((figure.Tag, step))).ToList();
        if (fresh.Count > 0)
        {
            _writer ??= Open();
            _writer.Write(step, fresh);
        }
    }

    // Ten digits of seconds and the host, as TensorFlow's own writer names its files; TensorBoard reads them in the order of their names.
    private EventWriter Open()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{_time.GetUtcNow().ToUnixTimeSeconds():D10}.{Environment.MachineName}");
        var path = Path.Combine(_folder, name);
        for (var i = 2; File.Exists(path); i++)
        {
            path = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{name}.{i}"));
        }

        return new EventWriter(path, _time);
    }
}
