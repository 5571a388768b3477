using Timbre.Audio;
using Timbre.Pipelines;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>Measures recordings through windows, front end and network, as predictions are made.</summary>
/// <param name="pipeline">The pipeline.</param>
/// <param name="classifier">The model.</param>
internal sealed class RecordingMeter(Pipeline pipeline, Classifier classifier)
{
    // Of a recording of hours the beginning is enough to say what it is like.
    private const int MostWindows = 20;
    private const double Quietest = 1e-12;

    private readonly WindowGeometry _geometry = WindowGeometry.Of(pipeline);

    /// <summary>Whether a failure is one recording's own: it cannot be read or decoded, or has features that are no numbers.</summary>
    public static bool IsRefusal(Exception failure) => failure is AudioException or InvalidDataException or IOException or UnauthorizedAccessException;

    /// <summary>Measures a recording of a corpus, of no group: its group must not be adapted to.</summary>
    /// <exception cref="AudioException">It cannot be decoded.</exception>
    /// <exception cref="InvalidDataException">Its array cannot be read, or its features are not finite.</exception>
    public Measurement Measure(Recording recording) => classifier.Arrays is { } shape
        ? Measure(new ArrayItem(recording.Name, null, () => recording.Features!), shape)
        : MeasureAudio(recording.Path);

    /// <summary>Measures a file.</summary>
    /// <inheritdoc cref="Measure(Recording)"/>
    public Measurement Measure(string path) => classifier.Arrays is { } shape ? Measure(ArrayItem.File(path, null, shape), shape) : MeasureAudio(path);

    private Measurement MeasureAudio(string path)
    {
        var windows = WindowReader.Read(path, _geometry).Take(MostWindows).ToList();
        if (windows.Count == 0)
        {
            throw new InvalidDataException($"'{path}' holds no samples.");
        }

        using var scope = torch.NewDisposeScope();
        using var gradients = torch.no_grad();
        var (power, samples) = (0.0, 0L);
        foreach (var window in windows)
        {
            foreach (var sample in window.Samples.AsSpan(0, window.ValidLength))
            {
                power += (double)sample * sample;
            }

            samples += window.ValidLength;
        }

        var signal = new WindowScorer(_geometry, classifier.FrontEnd, classifier.Network).Batch([.. windows.Select(window => new GroupedWindow(window, null))]);
        scope.Attach(signal.Values, signal.Lengths);
        windows.ForEach(window => window.Release());
        return Measure(signal, path) with
        {
            Level = (float)(10 * Math.Log10(Math.Max(Quietest, power / Math.Max(samples, 1)))),
            Seconds = (float?)AudioFile.ReadInfo(path).Duration?.TotalSeconds,
        };
    }

    private Measurement Measure(ArrayItem item, SignalShape shape)
    {
        var predictor = new ArrayPredictor(classifier.FrontEnd, classifier.Network, shape, 1);
        foreach (var signal in predictor.Signals([item], CancellationToken.None))
        {
            using var scope = torch.NewDisposeScope();
            using var gradients = torch.no_grad();
            scope.Attach(signal.Values, signal.Lengths);
            return Measure(signal, item.Name) with { Seconds = shape.Rate > 0 ? (float)(signal.Lengths[0].item<long>() / shape.Rate) : null };
        }

        throw new InvalidDataException(predictor.Score([item], CancellationToken.None).First().Error);
    }

    private Measurement Measure(Signal input, string name)
    {
        classifier.Network.Evaluate();
        var (features, windows) = RunFailure.Guard(
            () => $"Measuring failed at '{name}'",
            "predict.batch_size",
            pipeline.Predict.BatchSize,
            () =>
            {
                lock (classifier.Network.Turn)
                {
                    var extracted = classifier.FrontEnd.Extract(input);
                    return (extracted, classifier.Network.Probabilities(extracted));
                }
            });
        var (means, spreads) = features.Kind == SignalKind.Waveform ? ([], []) : Rows(features);
        return Array.TrueForAll(means, float.IsFinite) && Array.TrueForAll(spreads, float.IsFinite)
            ? new Measurement(null, null, means, spreads, [.. windows[0].Select((_, label) => windows.Average(window => window[label]))])
            : throw new InvalidDataException($"The features of '{name}' are not finite.");
    }

    private static (float[] Means, float[] Spreads) Rows(Signal features)
    {
        var values = features.Values.to(ScalarType.Float64);
        if (features.Kind == SignalKind.Vector)
        {
            return (Floats(values.mean([0L])), []);
        }

        using var mask = features.BroadcastMask();
        var steps = features.Lengths.sum().to(ScalarType.Float64).clamp_min(1);
        var beyond = mask.logical_not();
        var mean = values.masked_fill(beyond, 0).sum([0L, 3L]).div(steps);
        var spread = values.sub(mean.reshape(1, mean.shape[0], mean.shape[1], 1)).masked_fill(beyond, 0).square().sum([0L, 3L]).div(steps).sqrt();
        return (Floats(mean), Floats(spread));
    }

    private static float[] Floats(Tensor values) => values.flatten().to(ScalarType.Float32).cpu().data<float>().ToArray();
}
