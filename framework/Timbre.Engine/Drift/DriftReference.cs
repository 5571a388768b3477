using TorchSharp;

namespace Timbre.Engine;

/// <summary>What training recordings were like: sorted values of every quantity, kept in the bundle.</summary>
/// <param name="Values">By name, float32 values in ascending order for each of its rows.</param>
internal sealed record DriftReference(IReadOnlyDictionary<string, float[][]> Values)
{
    public const string Level = "level";
    public const string Seconds = "seconds";
    public const string Mean = "mean";
    public const string Spread = "spread";
    public const string Confidence = "confidence";
    public const string Probability = "probability";

    // 180 KB in float32; fewer rows, and then fewer values of each, where there are more.
    private const int MostNumbers = 45000;
    private const int MostRecordings = 200;
    private const int MostRows = 500;

    /// <summary>Recordings that each of the features' quantities has a value of.</summary>
    public int Recordings => Values.Values.Max(rows => rows[0].Length);

    /// <summary>Measures some of the training recordings, and how sure the model is of some of those that it was validated by.</summary>
    /// <param name="meter">Measures a recording.</param>
    /// <param name="split">The parts.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>Null where no recording could be measured.</returns>
    public static DriftReference? Of(RecordingMeter meter, Split split, CancellationToken cancellation)
    {
        var training = Measured(meter, split.Train, cancellation);
        if (training.Count == 0)
        {
            return null;
        }

        var values = Collect(training, Measured(meter, split.Validation, cancellation));
        var each = MostNumbers / Math.Max(1, values.Values.Sum(rows => rows.Length));
        return new DriftReference(values.ToDictionary(pair => pair.Key, pair => pair.Value.Select(row => Quantiles(row, each)).ToArray()));
    }

    /// <summary>The quantities of measured recordings, unsorted; those that these recordings have.</summary>
    /// <param name="all">The recordings.</param>
    /// <param name="judged">Those whose probabilities count.</param>
    public static Dictionary<string, float[][]> Collect(IReadOnlyList<Measurement> all, IReadOnlyList<Measurement> judged)
    {
        var values = new Dictionary<string, float[][]>(StringComparer.Ordinal);
        Add(Level, [.. all.Where(item => item.Level is not null).Select(item => item.Level!.Value)]);
        Add(Seconds, [.. all.Where(item => item.Seconds is not null).Select(item => item.Seconds!.Value)]);
        AddRows(Mean, item => item.Means);
        AddRows(Spread, item => item.Spreads);
        if (judged.Count > 0)
        {
            Add(Confidence, [.. judged.Select(item => (float)item.Probabilities.Max())]);
            values[Probability] = [.. judged[0].Probabilities.Select((_, label) => judged.Select(item => (float)item.Probabilities[label]).ToArray())];
        }

        return values;

        void Add(string name, float[] numbers)
        {
            if (numbers.Length > 0)
            {
                values[name] = [numbers];
            }
        }

        void AddRows(string name, Func<Measurement, IReadOnlyList<float>> rows)
        {
            var count = rows(all[0]).Count;
            if (count > 0)
            {
                values[name] = [.. Rows(count).Select(row => all.Select(item => rows(item)[row]).ToArray())];
            }
        }
    }

    /// <summary>The rows of features that are looked at: all, or at even distances where there are more than 500.</summary>
    public static IEnumerable<int> Rows(int count)
    {
        var step = (count + MostRows - 1) / MostRows;
        return Enumerable.Range(0, (count + step - 1) / step).Select(row => row * step);
    }

    /// <summary>The reference as bytes in safetensors format.</summary>
    public byte[] Save()
    {
        using var scope = torch.NewDisposeScope();
        return TensorParts.Write(Values.ToDictionary(
            pair => pair.Key, pair => torch.tensor(pair.Value.SelectMany(row => row).ToArray()).reshape(pair.Value.Length, pair.Value[0].Length)));
    }

    /// <summary>Takes back what <see cref="Save"/> gave.</summary>
    /// <exception cref="InvalidDataException">The bytes are not of the format.</exception>
    public static DriftReference Load(byte[] bytes) => TensorParts.Use(bytes, tensors => new DriftReference(tensors.ToDictionary(
        pair => pair.Key, pair => pair.Value.data<float>().ToArray().Chunk((int)pair.Value.shape[1]).ToArray())));

    private static List<Measurement> Measured(RecordingMeter meter, IReadOnlyList<Sample> samples, CancellationToken cancellation)
    {
        var count = Math.Min(samples.Count, MostRecordings);
        var measured = new List<Measurement>(count);
        for (var i = 0; i < count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                measured.Add(meter.Measure(samples[(int)((long)i * samples.Count / count)].Recording));
            }
            catch (Exception refusal) when (RecordingMeter.IsRefusal(refusal))
            {
                // What could not be measured was told of when it was decoded, or is of no use as a reference.
            }
        }

        return measured;
    }

    private static float[] Quantiles(float[] values, int most)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length <= most ? sorted : [.. Enumerable.Range(0, most).Select(i => sorted[(int)((i + 0.5) * sorted.Length / most)])];
    }
}
