using Timbre.Pipelines;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>A trained model with its front end, labels and post-processors: recordings in, predictions out.</summary>
/// <remarks>One thread at a time uses it.</remarks>
public sealed class Classifier : IDisposable
{
    private readonly Pipeline _pipeline;

    internal Classifier(Pipeline pipeline, FrontEnd frontEnd, Network network, SignalShape inputShape, SignalShape? arrays)
    {
        _pipeline = pipeline;
        FrontEnd = frontEnd;
        Network = network;
        InputShape = inputShape;
        Arrays = arrays;
        Post = PostChain.Of(pipeline);
    }

    /// <summary>The classes, in the order of the probabilities.</summary>
    public IReadOnlyList<string> Labels => _pipeline.Data.Labels;

    /// <summary>Where the network runs.</summary>
    public Device Device => Network.Device;

    /// <summary>The shape of one item at the network's entrance.</summary>
    public SignalShape InputShape { get; }

    /// <summary>The shape of the arrays that the model takes in place of audio, with the longest time; null where it takes audio.</summary>
    public SignalShape? Arrays { get; }

    internal FrontEnd FrontEnd { get; }

    internal Network Network { get; }

    internal PostChain Post { get; }

    /// <summary>Predicts recordings, in the order in which they are named; one that cannot be decoded has an error in its place, and the others go on.</summary>
    /// <remarks>
    /// Files are decoded on several threads while the network runs. Memory grows neither with the number of files nor with their length, apart from the
    /// scores of each window.
    /// </remarks>
    /// <param name="paths">Audio files, or .npy files where the model takes <see cref="Arrays"/>; read as predictions are asked for.</param>
    /// <param name="workers">Threads that decode, at least 1; the number of cores if null. The predictions do not depend on it.</param>
    /// <param name="cancellation">Ends the enumeration with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="StageException">A stage refuses its input; the location is the stage's.</exception>
    /// <exception cref="RunException">A stage or the network fails, for want of memory for example.</exception>
    public IEnumerable<RecordingPrediction> Predict(IEnumerable<string> paths, int? workers = null, CancellationToken cancellation = default) =>
        (Arrays is { } shape
            ? Score(paths.Select(path => ArrayItem.File(path, shape.Rate)), shape, cancellation)
            : Windowed(paths, workers, cancellation)).Select(Finish);

    /// <summary>Predicts recordings of a corpus: audio, or arrays where the model takes them.</summary>
    internal IEnumerable<RecordingPrediction> Predict(IEnumerable<Recording> recordings, int? workers, CancellationToken cancellation) =>
        Score(recordings, workers, cancellation).Select(Finish);

    /// <summary>Scores the windows of recordings of a corpus, each array being one, before the post-processors.</summary>
    internal IEnumerable<PendingRecording> Score(IEnumerable<Recording> recordings, int? workers, CancellationToken cancellation) => Arrays is { } shape
        ? Score(recordings.Select(recording => new ArrayItem(recording.Name, () => recording.Features!)), shape, cancellation)
        : Windowed(recordings.Select(recording => recording.Path), workers, cancellation);

    /// <summary>What the fitted feature extractors and post-processors learned, in safetensors format.</summary>
    internal byte[] SaveState()
    {
        using var scope = torch.NewDisposeScope();
        return TensorParts.Write(FrontEnd.State.Concat(Post.State).ToDictionary());
    }

    /// <summary>Frees the network.</summary>
    public void Dispose() => Network.Dispose();

    private IEnumerable<PendingRecording> Windowed(IEnumerable<string> paths, int? workers, CancellationToken cancellation) =>
        new WindowedPredictor(_pipeline, FrontEnd, Network).Score(paths, workers ?? Environment.ProcessorCount, cancellation);

    private IEnumerable<PendingRecording> Score(IEnumerable<ArrayItem> items, SignalShape shape, CancellationToken cancellation) =>
        new ArrayPredictor(FrontEnd, Network, shape, _pipeline.Predict.BatchSize).Score(items, cancellation);

    private RecordingPrediction Finish(PendingRecording recording)
    {
        if (recording.Error is not null)
        {
            return new RecordingPrediction { Path = recording.Path, Error = recording.Error };
        }

        var scores = Post.Run(recording.Windows);
        var overall = scores.Overall!;
        return new RecordingPrediction
        {
            Path = recording.Path,
            Label = scores.Rejected ? null : scores.Labels[PostChain.Highest(overall)],
            Rejected = scores.Rejected,
            Probabilities = overall,
            Windows = scores.Windows,
            Seconds = recording.Windows[^1].EndSeconds,
        };
    }
}
