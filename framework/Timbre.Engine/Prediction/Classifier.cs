using System.Runtime.CompilerServices;
using Timbre.Pipelines;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>A trained model with its front end, labels and post-processors: recordings in, predictions out.</summary>
/// <remarks>
/// Any number of threads may use it at once, with the same results as one: files are decoded side by side, and batches of windows take turns, since each uses all
/// cores, or the GPU, alone. Each stream that it starts is used by one thread at a time. Dispose it when nobody uses it any more.
/// </remarks>
public sealed class Classifier : IDisposable
{
    private const string InMemory = "samples";

    private readonly Pipeline _pipeline;
    private bool _disposed;

    internal Classifier(Pipeline pipeline, FrontEnd frontEnd, Network network, SignalShape inputShape, SignalShape? arrays)
    {
        _pipeline = pipeline;
        FrontEnd = frontEnd;
        Network = network;
        InputShape = inputShape;
        Arrays = arrays;
        Post = PostChain.Of(pipeline);
    }

    /// <summary>Loads a trained model from its bundle, the file <c>model.timbre</c>; the result is the caller's to dispose.</summary>
    /// <inheritdoc cref="Bundle.Load(string, BundleOptions?)"/>
    public static Classifier Load(string path, BundleOptions? options = null) => Bundle.Load(path, options).Classifier;

    /// <summary>The classes, in the order of the probabilities.</summary>
    public IReadOnlyList<string> Labels => _pipeline.Data.Labels;

    /// <summary>Samples per second that the model takes; audio of any other rate is resampled to it.</summary>
    public int SampleRate => _pipeline.Data.SampleRate;

    /// <summary>Where the network runs.</summary>
    public Device Device => Network.Device;

    /// <summary>The shape of one item at the network's entrance.</summary>
    public SignalShape InputShape { get; }

    /// <summary>The shape of the arrays that the model takes in place of audio, with the longest time; null where it takes audio.</summary>
    public SignalShape? Arrays { get; }

    internal FrontEnd FrontEnd { get; }

    internal Network Network { get; }

    internal PostChain Post { get; }

    /// <summary>Predicts one recording.</summary>
    /// <param name="path">An audio file of any kind that libsndfile reads, or a .npy file where the model takes <see cref="Arrays"/>.</param>
    /// <param name="group">As for <see cref="Predict(IEnumerable{string}, int?, string?, CancellationToken)"/>.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="InputException">The file is not there, is no audio or is damaged; what can be had of damaged files <see cref="PredictParts"/> gives.</exception>
    /// <exception cref="ObjectDisposedException">The classifier was disposed.</exception>
    /// <exception cref="StageException">A stage refuses its input; the location is the stage's.</exception>
    /// <exception cref="RunException">A stage or the network fails, for want of memory for example.</exception>
    public RecordingPrediction Predict(string path, string? group = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        var prediction = Predict([path], workers: 1, group, cancellation).Single();
        return prediction.Error is { } error ? throw new InputException(error) : prediction;
    }

    /// <summary>Predicts a recording in memory, to the same bits as a file of the same samples.</summary>
    /// <param name="samples">Mono samples, nominally in [-1, 1]; at least one.</param>
    /// <param name="sampleRate">Samples per second, 100 to 768,000; others than <see cref="SampleRate"/> are resampled.</param>
    /// <param name="group">As for <see cref="Predict(IEnumerable{string}, int?, string?, CancellationToken)"/>.</param>
    /// <exception cref="ArgumentException">There is no sample, one is not finite, or the rate is out of its range.</exception>
    /// <exception cref="InputException">The model takes arrays of features in place of audio.</exception>
    /// <exception cref="ObjectDisposedException">The classifier was disposed.</exception>
    /// <exception cref="StageException">A stage refuses its input; the location is the stage's.</exception>
    /// <exception cref="RunException">A stage or the network fails, for want of memory for example.</exception>
    public RecordingPrediction Predict(ReadOnlySpan<float> samples, int sampleRate, string? group = null)
    {
        ThrowIfDisposed();
        RequireAudio();
        if (samples.IsEmpty)
        {
            throw new ArgumentException("There are no samples; a recording has at least one.", nameof(samples));
        }

        FiniteSamples.Require(samples, 0, sampleRate, InMemory);
        return Finish(Windowed.Score(samples, sampleRate, new PendingRecording(InMemory, group)));
    }

    /// <summary>Predicts recordings, in the order in which they are named; one that cannot be decoded has an error in its place, and the others go on.</summary>
    /// <remarks>
    /// Files are decoded on several threads while the network runs. Memory grows neither with the number of files nor with their length, apart from the
    /// scores of each window.
    /// </remarks>
    /// <param name="paths">Audio files, or .npy files where the model takes <see cref="Arrays"/>; read as predictions are asked for.</param>
    /// <param name="workers">Threads that decode, at least 1; the number of cores if null. The predictions do not depend on it.</param>
    /// <param name="group">Whose recordings these are, for features that are scaled by speaker: one of the training data, or one that
    /// <see cref="Adapt(IReadOnlyList{string}, string, int?, CancellationToken)"/> was called for; null where it is unknown.</param>
    /// <param name="cancellation">Ends the enumeration with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="StageException">A stage refuses its input; the location is the stage's.</exception>
    /// <exception cref="RunException">A stage or the network fails, for want of memory for example.</exception>
    public IEnumerable<RecordingPrediction> Predict(
        IEnumerable<string> paths, int? workers = null, string? group = null, CancellationToken cancellation = default)
    {
        ThrowIfDisposed();
        return (Arrays is { } shape
            ? Stored(shape).Score(Files(paths, group, shape), cancellation)
            : Windowed.Score(Files(paths, group), workers ?? Environment.ProcessorCount, cancellation)).Select(Finish);
    }

    /// <summary>
    /// Predicts recordings as <see cref="Predict(IEnumerable{string}, int?, string?, CancellationToken)"/> does, and hands their windows on as they are decided:
    /// a recording of hours needs no more memory than a short one.
    /// </summary>
    /// <remarks>
    /// Windows come when they are final: with a post-processor that needs the whole recording (see <see cref="IStreamingPostProcessor"/>) all at its end. A
    /// recording that turns out to be damaged gives the windows before the damage, and then its error.
    /// </remarks>
    /// <inheritdoc cref="Predict(IEnumerable{string}, int?, string?, CancellationToken)"/>
    public IEnumerable<PredictionPart> PredictParts(
        IEnumerable<string> paths, int? workers = null, string? group = null, CancellationToken cancellation = default)
    {
        ThrowIfDisposed();
        var post = Post.Start(provisional: false);
        foreach (var step in Arrays is { } shape
            ? Stored(shape).Score(Files(paths, group, shape), cancellation).SelectMany(Steps)
            : Windowed.Steps(Files(paths, group), workers ?? Environment.ProcessorCount, cancellation))
        {
            if (step.Window is { } window)
            {
                var decided = post.Push(window);
                if (decided.Count > 0)
                {
                    yield return new PredictionPart(step.Recording.Path, [.. decided.Select(score => score.Window)], null);
                }

                continue;
            }

            var rest = post.Complete();
            yield return new PredictionPart(step.Recording.Path, rest, post.Prediction(step.Recording.Path, step.Recording.Error));
            post = Post.Start(provisional: false);
        }
    }

    /// <summary>Starts a recording that comes in pieces, from a microphone for example.</summary>
    /// <param name="options">Its sample rate and group.</param>
    /// <exception cref="InputException">The model takes arrays of features in place of audio.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The sample rate is out of its range.</exception>
    public StreamingClassifier Start(StreamingOptions? options = null)
    {
        ThrowIfDisposed();
        RequireAudio();
        return new StreamingClassifier(this, WindowGeometry.Of(_pipeline), options ?? new StreamingOptions());
    }

    /// <summary>Predicts a recording that comes in pieces as they arrive, from a socket for example; the thread waits for none.</summary>
    /// <param name="pieces">Mono samples, nominally in [-1, 1]; pieces of any length, which are read before the next one is asked for.</param>
    /// <param name="options">Their sample rate and group.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>What <see cref="StreamingClassifier.Push"/> gives, and at the end what <see cref="StreamingClassifier.Complete"/> does.</returns>
    /// <exception cref="ArgumentException">A sample is not finite, or the sample rate is out of its range.</exception>
    /// <exception cref="InputException">The model takes arrays of features in place of audio.</exception>
    /// <exception cref="StageException">A stage refuses its input; the location is the stage's.</exception>
    /// <exception cref="RunException">A stage or the network fails, for want of memory for example.</exception>
    public async IAsyncEnumerable<StreamDecision> StreamAsync(
        IAsyncEnumerable<ReadOnlyMemory<float>> pieces, StreamingOptions? options = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        using var stream = Start(options);
        await foreach (var piece in pieces.WithCancellation(cancellation).ConfigureAwait(false))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var decision in stream.Push(piece.Span))
            {
                yield return decision;
            }
        }

        foreach (var decision in stream.Complete().Decisions)
        {
            yield return decision;
        }
    }

    /// <summary>
    /// Adapts the features to a group that is not in the training data, usually a speaker, from all of its recordings; of several calls the
    /// last one counts. A file that cannot be decoded is passed over.
    /// </summary>
    /// <param name="paths">The group's recordings, as for <see cref="Predict(IEnumerable{string}, int?, string?, CancellationToken)"/>.</param>
    /// <param name="group">The group's name; for one of the training data there is nothing to do.</param>
    /// <param name="workers">Threads that decode, at least 1; the number of cores if null.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    /// <remarks>Predictions of other threads wait until it is done.</remarks>
    /// <exception cref="InputException">The model's features do not depend on groups.</exception>
    /// <exception cref="StageException">A stage refuses its input; the location is the stage's.</exception>
    public void Adapt(IReadOnlyList<string> paths, string group, int? workers = null, CancellationToken cancellation = default)
    {
        ThrowIfDisposed();
        if (!FrontEnd.NeedsGroups)
        {
            throw new InputException($"The group '{group}' is named, and the model gives all groups the same features; leave it out.");
        }

        lock (Network.Turn)
        {
            var files = FrontEnd.Knows(group) ? [] : paths;
            FrontEnd.Adapt(() => Arrays is { } shape
                ? Stored(shape).Signals(Files(files, group, shape), cancellation)
                : Windowed.Windows(Files(files, group), workers ?? Environment.ProcessorCount, cancellation));
        }
    }

    /// <summary>Predicts recordings of a corpus: audio, or arrays where the model takes them.</summary>
    internal IEnumerable<RecordingPrediction> Predict(IEnumerable<Recording> recordings, int? workers, CancellationToken cancellation) =>
        Score(recordings, workers, cancellation).Select(Finish);

    /// <summary>Scores the windows of recordings of a corpus, each array being one, before the post-processors.</summary>
    internal IEnumerable<PendingRecording> Score(IEnumerable<Recording> recordings, int? workers, CancellationToken cancellation) => Arrays is { } shape
        ? Stored(shape).Score(recordings.Select(Stored), cancellation)
        : Windowed.Score(recordings.Select(Audio), workers ?? Environment.ProcessorCount, cancellation);

    /// <summary>Adapts the features to the groups of samples that are not in the training data, in place of those of an earlier call; no label is read.</summary>
    internal GroupAdaptation Adapt(IEnumerable<Sample> samples, int? workers, CancellationToken cancellation)
    {
        var strangers = samples.Where(sample => sample.Group is { } group && !FrontEnd.Knows(group)).ToList();
        var recordings = strangers.Select(sample => sample.Recording);
        FrontEnd.Adapt(() => Arrays is { } shape
            ? Stored(shape).Signals(recordings.Select(Stored), cancellation)
            : Windowed.Windows(recordings.Select(Audio), workers ?? Environment.ProcessorCount, cancellation));
        return new GroupAdaptation(strangers.Select(sample => sample.Group).Distinct(StringComparer.Ordinal).Count(), strangers.Count);
    }

    /// <summary>What the fitted feature extractors and post-processors learned, in safetensors format.</summary>
    internal byte[] SaveState()
    {
        using var scope = torch.NewDisposeScope();
        return TensorParts.Write(FrontEnd.State.Concat(Post.State).ToDictionary());
    }

    /// <summary>Frees the network.</summary>
    public void Dispose()
    {
        _disposed = true;
        Network.Dispose();
    }

    /// <exception cref="ObjectDisposedException">The network was freed.</exception>
    internal void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_disposed, this);

    /// <exception cref="InputException">The model takes arrays of features in place of audio.</exception>
    private void RequireAudio()
    {
        if (Arrays is not null)
        {
            throw new InputException("The model takes arrays of features in place of audio, which cannot come as samples; use a model that was trained on audio.");
        }
    }

    private WindowedPredictor Windowed => new(_pipeline, FrontEnd, Network);

    private ArrayPredictor Stored(SignalShape shape) => new(FrontEnd, Network, shape, _pipeline.Predict.BatchSize);

    private static IEnumerable<ScoredStep> Steps(PendingRecording recording) =>
        [.. recording.Windows.Select(window => new ScoredStep(recording, window)), new ScoredStep(recording, null)];

    private static ArrayItem Stored(Recording recording) => new(recording.Name, recording.Group, () => recording.Features!);

    private static AudioItem Audio(Recording recording) => new(recording.Path, recording.Group);

    private static IEnumerable<ArrayItem> Files(IEnumerable<string> paths, string? group, SignalShape shape) =>
        paths.Select(path => ArrayItem.File(path, group, shape));

    private static IEnumerable<AudioItem> Files(IEnumerable<string> paths, string? group) => paths.Select(path => new AudioItem(path, group));

    private RecordingPrediction Finish(PendingRecording recording)
    {
        if (recording.Windows.Count == 0)
        {
            return new RecordingPrediction { Path = recording.Path, Error = recording.Error };
        }

        var scores = Post.Run(recording.Windows);
        var overall = scores.Overall!;
        return new RecordingPrediction
        {
            Path = recording.Path,
            // What is known of a part is not the recording's label.
            Label = scores.Rejected || recording.Error is not null ? null : scores.Labels[PostChain.Highest(overall)],
            Rejected = scores.Rejected,
            Probabilities = recording.Error is null ? overall : [],
            Windows = scores.Windows,
            Seconds = recording.Windows[^1].EndSeconds,
            Error = recording.Error,
        };
    }
}
