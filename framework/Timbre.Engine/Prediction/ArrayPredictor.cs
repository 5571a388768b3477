using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>Predicts arrays of features: each is one window.</summary>
/// <param name="frontEnd">The fitted feature extractors.</param>
/// <param name="network">The trained network.</param>
/// <param name="shape">The shape that items had in training, with the longest time.</param>
/// <param name="batchSize">Items that go through the network together.</param>
internal sealed class ArrayPredictor(FrontEnd frontEnd, Network network, SignalShape shape, int batchSize)
{
    /// <summary>The items, in order, each with its window or with an error in its place.</summary>
    public IEnumerable<PendingRecording> Score(IEnumerable<ArrayItem> items, CancellationToken cancellation)
    {
        network.Evaluate();
        foreach (var chunk in items.Chunk(batchSize))
        {
            cancellation.ThrowIfCancellationRequested();
            var read = Array.ConvertAll(chunk, Read);
            var good = read.Where(item => item.Error is null).ToList();
            var scores = good.Count == 0 ? [] : RunFailure.Guard(
                () => $"Prediction failed at '{good[0].Item.Name}'", "predict.batch_size", batchSize, () => Probabilities(good));
            var next = 0;
            foreach (var item in read)
            {
                var recording = new PendingRecording(item.Item.Name) { Error = item.Error };
                if (item.Error is null)
                {
                    recording.Add(new WindowScore(0, shape.Rate > 0 ? item.Length / shape.Rate : 0, scores[next++]));
                }

                yield return recording;
            }
        }
    }

    /// <summary>The items before the front end, in order; a batch ends when the next one is asked for, and items that cannot be read are passed over.</summary>
    public IEnumerable<Signal> Signals(IEnumerable<ArrayItem> items, CancellationToken cancellation)
    {
        foreach (var batch in items.Select(Read).Where(item => item.Error is null).Chunk(batchSize))
        {
            cancellation.ThrowIfCancellationRequested();
            var signal = Batch(batch);
            yield return signal;
            signal.Values.Dispose();
            signal.Lengths.Dispose();
        }
    }

    private ReadItem Read(ArrayItem item)
    {
        try
        {
            var features = item.Open();
            if (Refusal(features.Shape) is { } refusal)
            {
                return new ReadItem(item, [], 0, $"{item.Name} is a {features.Shape}; {refusal}.");
            }

            var length = shape.Kind == SignalKind.Vector ? 1 : features.Shape.Dimensions[^1];
            return new ReadItem(item, ArrayCheck.Read(features, item.Name), length, null);
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return new ReadItem(item, [], 0, failure.Message);
        }
    }

    private string? Refusal(SignalShape given)
    {
        if (!ArrayShapes.DifferInTimeOnly(given, shape))
        {
            return $"the model takes a {shape}";
        }

        return given.Dimensions[^1] > shape.Dimensions[^1]
            ? FormattableString.Invariant($"the longest that the model was trained with has {shape.Dimensions[^1]} steps of time: cut it into pieces")
            : null;
    }

    private double[][] Probabilities(List<ReadItem> items)
    {
        using var scope = NewDisposeScope();
        using var gradients = no_grad();
        var signal = Batch(items);
        scope.Attach(signal.Values, signal.Lengths);
        lock (network.Turn)
        {
            return network.Probabilities(frontEnd.Extract(signal));
        }
    }

    /// <summary>Items as one batch, outside all dispose scopes.</summary>
    private Signal Batch(IReadOnlyList<ReadItem> items)
    {
        var values = HostTensors.Create<float>([items.Count, .. shape.Dimensions], ScalarType.Float32, network.Device, batch =>
        {
            var size = (int)shape.Size;
            for (var i = 0; i < items.Count; i++)
            {
                ArrayRows.Pad(items[i].Values, (int)items[i].Length, batch.Slice(i * size, size), shape);
            }
        });
        var lengths = HostTensors.ToDevice(
            items.Select(item => item.Length).ToArray(), [items.Count], ScalarType.Int64, network.Device);
        return new Signal(values, lengths, shape.Rate, shape.Kind) { Groups = [.. items.Select(item => item.Item.Group)] };
    }

    private sealed record ReadItem(ArrayItem Item, float[] Values, long Length, string? Error);
}
