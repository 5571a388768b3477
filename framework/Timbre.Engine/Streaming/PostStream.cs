namespace Timbre.Engine;

/// <summary>A recording's windows on their way through the post-processors.</summary>
/// <remarks>
/// Stages up to the first that needs the whole recording give windows that are final. That one and those after it run over all windows at the
/// end, which are kept until then (some 100 bytes each), and meanwhile, where provisional windows are wanted, over the last <see cref="History"/>.
/// </remarks>
internal sealed class PostStream
{
    /// <summary>The windows that a provisional decision looks back on.</summary>
    public const int History = 256;

    private readonly IReadOnlyList<string> _labels;
    private readonly List<(Stage<IPostProcessor> Stage, IPostProcessorStream Stream)> _streams = [];
    private readonly IReadOnlyList<Stage<IPostProcessor>> _whole;
    private readonly bool _provisional;
    private readonly List<WindowScore> _kept = [];
    private readonly double[] _sums;
    private WindowScores? _last;
    private long _windows;
    private double _seconds;

    public PostStream(IReadOnlyList<string> labels, IReadOnlyList<Stage<IPostProcessor>> stages, bool provisional)
    {
        (_labels, _provisional, _sums) = (labels, provisional, new double[labels.Count]);
        foreach (var stage in stages.TakeWhile(stage => stage.Plugin is IStreamingPostProcessor))
        {
            _streams.Add((stage, At(stage, () => ((IStreamingPostProcessor)stage.Plugin).Start(labels, Decided.Overall is not null))));
        }

        _whole = [.. stages.Skip(_streams.Count)];
    }

    /// <summary>The decision for the recording so far.</summary>
    public RecordingScore Overall
    {
        get
        {
            if (_last is { Overall: not null } whole)
            {
                return new RecordingScore(whole.Overall, whole.Rejected);
            }

            var decided = Decided;
            return decided with { Overall = decided.Overall ?? Array.ConvertAll(_sums, sum => sum / _windows) };
        }
    }

    /// <summary>Takes the next window in, and gives those that can be decided by now.</summary>
    /// <exception cref="StageException">A post-processor fails; the location is its own.</exception>
    public IReadOnlyList<StreamedWindow> Push(WindowScore window)
    {
        _seconds = window.EndSeconds;
        IReadOnlyList<WindowScore> windows = [window];
        foreach (var (stage, stream) in _streams)
        {
            windows = Through(stage, windows.SelectMany(stream.Push));
        }

        return Take(windows);
    }

    /// <summary>Ends the recording, and gives all windows that were not given as final.</summary>
    /// <inheritdoc cref="Push"/>
    public IReadOnlyList<WindowScore> Complete()
    {
        IReadOnlyList<WindowScore> windows = [];
        foreach (var (stage, stream) in _streams)
        {
            windows = Through(stage, windows.SelectMany(stream.Push).Concat(stream.Complete()));
        }

        if (_whole.Count == 0)
        {
            Count(windows);
            return windows;
        }

        _kept.AddRange(windows);
        if (_kept.Count == 0)
        {
            return [];
        }

        return Replace(Run(_kept)).Windows;
    }

    /// <summary>The recording's prediction, without windows; call it after <see cref="Complete"/>.</summary>
    /// <param name="path">The recording, as it was named.</param>
    /// <param name="error">Why it could not be read to its end; null where it was.</param>
    public RecordingPrediction Prediction(string path, string? error)
    {
        if (error is not null || _windows == 0)
        {
            return new RecordingPrediction { Path = path, Seconds = _seconds, Error = error ?? $"'{path}' holds no samples." };
        }

        var decision = Overall;
        return new RecordingPrediction
        {
            Path = path,
            Label = decision.Rejected ? null : _labels[PostChain.Highest(decision.Overall!)],
            Rejected = decision.Rejected,
            Probabilities = decision.Overall!,
            Seconds = _seconds,
        };
    }

    // What the streams decide, each from what the one before it does.
    private RecordingScore Decided => _streams.Aggregate(
        new RecordingScore(null, Rejected: false), (before, stage) => At(stage.Stage, () => stage.Stream.Decide(before)));

    private IReadOnlyList<StreamedWindow> Take(IReadOnlyList<WindowScore> windows)
    {
        if (_whole.Count == 0)
        {
            Count(windows);
            return [.. windows.Select(window => new StreamedWindow(window, IsFinal: true))];
        }

        _kept.AddRange(windows);
        if (!_provisional || windows.Count == 0)
        {
            return [];
        }

        var recent = Replace(Run(_kept.GetRange(Math.Max(0, _kept.Count - History), Math.Min(_kept.Count, History))));
        return [.. recent.Windows.TakeLast(windows.Count).Select(window => new StreamedWindow(window, IsFinal: false))];
    }

    private WindowScores Run(IReadOnlyList<WindowScore> windows)
    {
        var decided = Decided;
        return _whole.Aggregate(
            new WindowScores { Labels = _labels, Windows = windows, Overall = decided.Overall, Rejected = decided.Rejected }, PostChain.Process);
    }

    // What the stages that need the whole recording say counts in place of what they said before.
    private WindowScores Replace(WindowScores scores)
    {
        _last = scores;
        Array.Clear(_sums);
        _windows = 0;
        Count(scores.Windows);
        return scores;
    }

    private void Count(IReadOnlyList<WindowScore> windows)
    {
        foreach (var window in windows)
        {
            for (var label = 0; label < _sums.Length; label++)
            {
                _sums[label] += window.Probabilities[label];
            }
        }

        _windows += windows.Count;
    }

    private List<WindowScore> Through(Stage<IPostProcessor> stage, IEnumerable<WindowScore> windows) => At(stage, () =>
    {
        List<WindowScore> given = [.. windows];
        var odd = given.Find(window => window.Probabilities.Count != _labels.Count);
        return odd is null ? given : throw new StageException($"It gave {odd.Probabilities.Count} probabilities for {_labels.Count} labels.");
    });

    private static T At<T>(Stage<IPostProcessor> stage, Func<T> call) => StageErrors.At(stage.Name, stage.Location, call);
}
