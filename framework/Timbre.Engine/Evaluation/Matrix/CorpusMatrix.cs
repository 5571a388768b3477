using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Trains a model with each of several pipelines, and judges each model by all of their corpora.</summary>
public sealed class CorpusMatrix
{
    /// <summary>What follows the first pipeline's name in the name of the folder of a matrix.</summary>
    public const string FolderSuffix = "-matrix";

    /// <summary>The name of the report's file in the folder.</summary>
    public const string ReportName = "matrix.json";

    private readonly IReadOnlyList<Func<IReadOnlyList<string>, LoadedPipeline>> _loads;
    private readonly List<LoadedPipeline> _pipelines;
    private readonly List<MatrixCorpus> _corpora;
    private readonly RunOptions _options;
    private readonly BundleOptions _bundles;
    private readonly IProgress<EngineEvent>? _progress;
    private readonly CancellationToken _cancellation;
    private readonly string _folder;

    private CorpusMatrix(
        IReadOnlyList<Func<IReadOnlyList<string>, LoadedPipeline>> loads,
        RunOptions options,
        BundleOptions bundles,
        IProgress<EngineEvent>? progress,
        CancellationToken cancellation)
    {
        _loads = loads;
        _pipelines = [.. loads.Select(load => load([]))];
        MatrixCorpus.RequireComparable(_pipelines);
        _options = options;
        _bundles = bundles;
        _progress = progress;
        _cancellation = cancellation;
        _corpora = _pipelines.ConvertAll(pipeline => MatrixCorpus.Read(pipeline, options, cancellation));
        using var created = RunFolder.Create(options.RunsDirectory, ResultFolder.NameBeside(_pipelines[0].Pipeline.Name, FolderSuffix), options.Time);
        _folder = created.Path;
    }

    /// <summary>Trains and judges all; models and predictions are kept below <c>runs/&lt;first name&gt;-matrix/&lt;time&gt;/</c>.</summary>
    /// <param name="loads">Loads each pipeline with further overrides; at least two, with different names and the same labels.</param>
    /// <param name="options">How to run.</param>
    /// <param name="bundles">How trained models are loaded again.</param>
    /// <param name="folds">A number of folds, or each-group, by which each corpus judges its own model; its test part if null.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Ends it early; what was trained is kept.</param>
    /// <returns>The report, which is also written to the folder, and the folder.</returns>
    /// <inheritdoc cref="Experiment.Run" path="/exception"/>
    public static (MatrixReport Report, string Folder) Run(
        IReadOnlyList<Func<IReadOnlyList<string>, LoadedPipeline>> loads,
        RunOptions options,
        BundleOptions bundles,
        string? folds = null,
        IProgress<EngineEvent>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(loads);
        ArgumentNullException.ThrowIfNull(options);
        var matrix = new CorpusMatrix(loads, options, bundles, progress, cancellation);
        var report = new MatrixReport
        {
            Pipelines = [.. matrix._pipelines.Select(pipeline => pipeline.Pipeline.Name)],
            Labels = matrix._pipelines[0].Pipeline.Data.Labels,
            Cells = [.. Enumerable.Range(0, loads.Count).SelectMany(row => matrix.Row(row, folds))],
        };
        AtomicFile.WriteText(Path.Combine(matrix._folder, ReportName), report.ToJson());
        return (report, matrix._folder);
    }

    private List<MatrixCell> Row(int row, string? folds)
    {
        var name = _pipelines[row].Pipeline.Name;
        _progress?.Report(new MatrixCellStarted(name, name));
        var place = _options with { Folder = Path.Combine(_folder, name), Resume = null };
        EvaluationReport own;
        RunResult trained;
        if (folds is null)
        {
            trained = Experiment.Run(_pipelines[row], place, _progress, _cancellation);
            own = trained.Report ?? throw new RunException($"The split of '{name}' has no recording left to test; give data.split.test a larger share.");
        }
        else
        {
            (var validated, _) = CrossValidation.Run(
                further => _loads[row]([$"data.split.folds={folds}", .. further]), place with { Folder = place.Folder + CrossValidation.FolderSuffix }, _progress, _cancellation);
            own = validated.Pooled;
            trained = Experiment.Train(_pipelines[row], place, _progress, _cancellation);
        }

        using var bundle = Bundle.Load(trained.Bundle, _bundles with { Device = _pipelines[row].Pipeline.Device });
        return [.. Enumerable.Range(0, _loads.Count).Select(column => column == row ? Cell(row, row, own) : Cell(row, column, Judge(bundle, row, column)))];
    }

    private EvaluationReport Judge(Bundle bundle, int row, int column)
    {
        var (train, test) = (_pipelines[row].Pipeline.Name, _pipelines[column].Pipeline.Name);
        _progress?.Report(new MatrixCellStarted(train, test));
        var result = Experiment.EvaluateElsewhere(bundle, _loads[column](Experiment.WholeCorpus), _options, _progress, _cancellation);
        if (!result.Report.Flattered)
        {
            result = result with { Report = result.Report with { FlatteredBy = _corpora[row].SharedWith(_corpora[column]) } };
        }

        var report = EvaluationFiles.Write(Path.Combine(_folder, $"{train}-on-{test}.csv"), bundle.Metadata.Labels, result);
        AtomicFile.WriteText(Path.Combine(_folder, $"{train}-on-{test}.json"), report.ToJson());
        return report;
    }

    private MatrixCell Cell(int row, int column, EvaluationReport report) => new()
    {
        Train = _pipelines[row].Pipeline.Name,
        Test = _pipelines[column].Pipeline.Name,
        Recordings = report.Recordings,
        Accuracy = report.Accuracy,
        UnweightedRecall = report.UnweightedRecall,
        Auc = report.Auc,
        Intervals = report.Intervals,
        FlatteredBy = report.FlatteredBy,
    };
}
