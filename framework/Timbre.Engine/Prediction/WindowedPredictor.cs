using Timbre.Audio;
using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Scores recordings window by window: decode, front end, network.</summary>
/// <remarks>
/// Windows of different recordings share batches; since front end and network treat items one by one, a recording's result does not hang on its neighbours
/// beyond the rounding of float32. Memory does not grow with the length of a recording, apart from window scores that are kept.
/// </remarks>
/// <param name="pipeline">The pipeline.</param>
/// <param name="frontEnd">The fitted feature extractors.</param>
/// <param name="network">The trained network.</param>
internal sealed class WindowedPredictor(Pipeline pipeline, FrontEnd frontEnd, Network network)
{
    private readonly WindowGeometry _geometry = WindowGeometry.Of(pipeline);
    private readonly WindowScorer _scorer = new(WindowGeometry.Of(pipeline), frontEnd, network);
    private readonly int _batchSize = pipeline.Predict.BatchSize;

    /// <summary>The recordings with their windows scored, in the order of the files; a file that cannot be decoded has an error, and the windows before it.</summary>
    /// <inheritdoc cref="Steps(IEnumerable{AudioItem}, int, CancellationToken)"/>
    public IEnumerable<PendingRecording> Score(IEnumerable<AudioItem> files, int workers, CancellationToken cancellation)
    {
        foreach (var step in Steps(files, workers, cancellation))
        {
            if (step.Window is { } window)
            {
                step.Recording.Add(window);
            }
            else
            {
                yield return step.Recording;
            }
        }
    }

    /// <summary>A recording in memory with its windows scored, in the batches that a file of the same samples has.</summary>
    /// <param name="samples">Finite mono samples.</param>
    /// <param name="sampleRate">Samples per second, 100 to 768,000.</param>
    /// <param name="recording">What it is called, and its group.</param>
    public PendingRecording Score(ReadOnlySpan<float> samples, int sampleRate, PendingRecording recording)
    {
        const int BlockLength = 16384;
        network.Evaluate();
        var assembler = new WindowAssembler(_geometry);
        List<AudioWindow> windows = [];
        using var resampler = new StreamResampler(sampleRate, _geometry.SampleRate);
        for (var at = 0; at < samples.Length; at += BlockLength)
        {
            resampler.Push(samples.Slice(at, Math.Min(BlockLength, samples.Length - at)), Assemble);
        }

        resampler.Complete(Assemble);
        windows.AddRange(assembler.Complete() is { } last ? [last] : []);
        ScoreBatches(atLeast: 1);
        return recording;

        void Assemble(ReadOnlySpan<float> resampled)
        {
            assembler.Push(resampled, windows);
            ScoreBatches(atLeast: _batchSize);
        }

        void ScoreBatches(int atLeast)
        {
            while (windows.Count >= atLeast)
            {
                var batch = windows[..Math.Min(_batchSize, windows.Count)];
                windows.RemoveRange(0, batch.Count);
                foreach (var step in Score([.. batch.Select(window => (recording, (AudioWindow?)window))]))
                {
                    recording.Add(step.Window!);
                }
            }
        }
    }

    /// <summary>The windows of all files as they are scored, each recording's end after its last one.</summary>
    /// <param name="files">Read as predictions are asked for.</param>
    /// <param name="workers">Threads that decode.</param>
    /// <param name="cancellation">Ends the enumeration with an <see cref="OperationCanceledException"/>.</param>
    public IEnumerable<ScoredStep> Steps(IEnumerable<AudioItem> files, int workers, CancellationToken cancellation)
    {
        network.Evaluate();
        var batch = new List<(PendingRecording Recording, AudioWindow? Window)>(_batchSize);
        var windows = 0;
        foreach (var (recording, window) in Decoded(files, workers, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            batch.Add((recording, window));
            windows += window is null ? 0 : 1;
            // An end waits for no more windows than those of its own recording that are still to be scored.
            if (windows == _batchSize || windows == 0)
            {
                foreach (var step in Score(batch))
                {
                    yield return step;
                }

                batch.Clear();
                windows = 0;
            }
        }

        foreach (var step in Score(batch))
        {
            yield return step;
        }
    }

    /// <summary>The windows of all files before the front end, in order; a batch ends when the next one is asked for, and a file ends where it cannot be decoded.</summary>
    /// <inheritdoc cref="Steps(IEnumerable{AudioItem}, int, CancellationToken)"/>
    public IEnumerable<Signal> Windows(IEnumerable<AudioItem> files, int workers, CancellationToken cancellation)
    {
        var windows = Decoded(files, workers, cancellation).Where(item => item.Window is not null).Select(item => new GroupedWindow(item.Window!, item.Recording.Group));
        foreach (var batch in windows.Chunk(_batchSize))
        {
            cancellation.ThrowIfCancellationRequested();
            var signal = _scorer.Batch(batch);
            Array.ForEach(batch, item => item.Window.Release());
            yield return signal;
            signal.Values.Dispose();
            signal.Lengths.Dispose();
        }
    }

    /// <summary>The windows of all files, in order, and null for each file's end.</summary>
    private IEnumerable<(PendingRecording Recording, AudioWindow? Window)> Decoded(IEnumerable<AudioItem> files, int workers, CancellationToken cancellation)
    {
        foreach (var file in new DecodeAhead(_geometry, workers, _batchSize).Read(files, cancellation))
        {
            var recording = new PendingRecording(file.Item.Path, file.Item.Group);
            using var windows = file.Read().GetEnumerator();
            while (Next(windows, recording) is { } window)
            {
                yield return (recording, window);
            }

            yield return (recording, null);
        }
    }

    private static AudioWindow? Next(IEnumerator<AudioWindow> windows, PendingRecording recording)
    {
        try
        {
            return windows.MoveNext() ? windows.Current : null;
        }
        catch (AudioException failure)
        {
            recording.Error = failure.Message;
            return null;
        }
    }

    private IEnumerable<ScoredStep> Score(List<(PendingRecording Recording, AudioWindow? Window)> batch)
    {
        var windows = batch.Where(item => item.Window is not null).Select(item => new GroupedWindow(item.Window!, item.Recording.Group)).ToList();
        var probabilities = windows.Count == 0 ? [] : RunFailure.Guard(
            () => $"Prediction failed at '{batch[0].Recording.Path}'",
            "predict.batch_size",
            _batchSize,
            () => _scorer.Score(windows));
        windows.ForEach(item => item.Window.Release());
        var next = 0;
        foreach (var (recording, window) in batch)
        {
            yield return new ScoredStep(recording, window is null ? null : new WindowScore(window.StartSeconds, window.EndSeconds, probabilities[next++]));
        }
    }
}
