using Timbre.Audio;
using Timbre.Pipelines;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>Scores recordings window by window: decode, front end, network.</summary>
/// <remarks>
/// Windows of different recordings share batches; since front end and network treat items one by one, a recording's result does not hang on its neighbours
/// beyond the rounding of float32. Memory does not grow with the length of a recording, apart from its window scores.
/// </remarks>
/// <param name="pipeline">The pipeline.</param>
/// <param name="frontEnd">The fitted feature extractors.</param>
/// <param name="network">The trained network.</param>
internal sealed class WindowedPredictor(Pipeline pipeline, FrontEnd frontEnd, Network network)
{
    private readonly WindowGeometry _geometry = WindowGeometry.Of(pipeline);
    private readonly int _batchSize = pipeline.Predict.BatchSize;

    /// <summary>The recordings with their windows scored, in the order of the files; a file that cannot be decoded has an error in its place.</summary>
    /// <param name="files">Read as predictions are asked for.</param>
    /// <param name="workers">Threads that decode.</param>
    /// <param name="cancellation">Ends the enumeration with an <see cref="OperationCanceledException"/>.</param>
    public IEnumerable<PendingRecording> Score(IEnumerable<AudioItem> files, int workers, CancellationToken cancellation)
    {
        network.Module.eval();
        var unfinished = new Queue<PendingRecording>();
        var batch = new List<(PendingRecording Recording, AudioWindow Window)>(_batchSize);
        foreach (var file in new DecodeAhead(_geometry, workers, _batchSize).Read(files, cancellation))
        {
            var recording = new PendingRecording(file.Item.Path, file.Item.Group);
            unfinished.Enqueue(recording);
            foreach (var window in Decoded(file, recording))
            {
                cancellation.ThrowIfCancellationRequested();
                recording.Add(window);
                batch.Add((recording, window));
                if (batch.Count == _batchSize)
                {
                    Score(batch);
                }
            }

            recording.IsDecoded = true;
            while (unfinished.TryPeek(out var first) && first.IsComplete)
            {
                yield return unfinished.Dequeue();
            }
        }

        Score(batch);
        while (unfinished.TryDequeue(out var recording))
        {
            yield return recording;
        }
    }

    /// <summary>The windows of all files before the front end, in order; a batch ends when the next one is asked for, and a file ends where it cannot be decoded.</summary>
    /// <inheritdoc cref="Score(IEnumerable{AudioItem}, int, CancellationToken)"/>
    public IEnumerable<Signal> Windows(IEnumerable<AudioItem> files, int workers, CancellationToken cancellation)
    {
        var windows = new DecodeAhead(_geometry, workers, _batchSize).Read(files, cancellation).SelectMany(file =>
        {
            var recording = new PendingRecording(file.Item.Path, file.Item.Group);
            return Decoded(file, recording).Select(window => (recording, window));
        });
        foreach (var batch in windows.Chunk(_batchSize))
        {
            cancellation.ThrowIfCancellationRequested();
            var signal = Batch(batch);
            Array.ForEach(batch, item => item.window.Release());
            yield return signal;
            signal.Values.Dispose();
            signal.Lengths.Dispose();
        }
    }

    private static IEnumerable<AudioWindow> Decoded(DecodingFile file, PendingRecording recording)
    {
        using var windows = file.Read().GetEnumerator();
        while (true)
        {
            try
            {
                if (!windows.MoveNext())
                {
                    yield break;
                }
            }
            catch (AudioException failure)
            {
                recording.Error = failure.Message;
                yield break;
            }

            yield return windows.Current;
        }
    }

    private void Score(List<(PendingRecording Recording, AudioWindow Window)> batch)
    {
        if (batch.Count == 0)
        {
            return;
        }

        var probabilities = RunFailure.Guard(
            () => $"Prediction failed at '{batch[0].Recording.Path}'",
            "predict.batch_size",
            _batchSize,
            () => Probabilities(batch));
        for (var i = 0; i < batch.Count; i++)
        {
            batch[i].Recording.Score(probabilities[i]);
            batch[i].Window.Release();
        }

        batch.Clear();
    }

    private double[][] Probabilities(IReadOnlyList<(PendingRecording Recording, AudioWindow Window)> batch)
    {
        using var scope = torch.NewDisposeScope();
        using var gradients = torch.no_grad();
        var signal = Batch(batch);
        scope.Attach(signal.Values, signal.Lengths);
        return network.Probabilities(frontEnd.Extract(signal));
    }

    /// <summary>Windows as one batch, outside all dispose scopes.</summary>
    private Signal Batch(IReadOnlyList<(PendingRecording Recording, AudioWindow Window)> batch)
    {
        var values = HostTensors.Create<float>([batch.Count, _geometry.Window], ScalarType.Float32, network.Device, samples =>
        {
            for (var i = 0; i < batch.Count; i++)
            {
                batch[i].Window.Samples.AsSpan(0, _geometry.Window).CopyTo(samples[(i * _geometry.Window)..]);
            }
        });
        var lengths = HostTensors.ToDevice(
            batch.Select(item => (long)item.Window.ValidLength).ToArray(), [batch.Count], ScalarType.Int64, network.Device);
        return Signal.Waveform(values, lengths, _geometry.SampleRate) with { Groups = [.. batch.Select(item => item.Recording.Group)] };
    }
}
