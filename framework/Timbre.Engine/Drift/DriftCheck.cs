using System.Globalization;

namespace Timbre.Engine;

/// <summary>Compares recordings with those that a model learned from.</summary>
public static class DriftCheck
{
    private const double Level = 0.01;
    private const int MostNamed = 3;

    /// <summary>Measures recordings and compares them with the statistics that the bundle keeps.</summary>
    /// <param name="bundle">The model.</param>
    /// <param name="path">The model's file, for messages.</param>
    /// <param name="recordings">Audio files, or .npy files where the model takes arrays.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="InputException">The bundle keeps no statistics, or no recording can be measured.</exception>
    public static DriftReport Run(
        Bundle bundle, string path, IReadOnlyList<string> recordings, IProgress<EngineEvent>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        ArgumentNullException.ThrowIfNull(recordings);
        var reference = bundle.Reference ?? throw new InputException(
            $"The bundle '{path}' keeps no statistics of its training data, since it was made by an earlier version of Timbre; train it again, and drift can be told.");
        var (measured, unreadable) = Measure(bundle, recordings, progress, cancellation);
        if (measured.Count == 0)
        {
            throw new InputException($"None of the recordings can be measured: {string.Join(" ", unreadable)}");
        }

        var quantities = Compare(reference, DriftReference.Collect(measured, measured), new QuantityNames(bundle.Pipeline.Pipeline, bundle.Classifier.InputShape));
        var verdict = IsTooFew(reference, measured.Count, quantities.Count) ? DriftVerdict.TooFew
            : quantities.Any(quantity => quantity.Drifts) ? DriftVerdict.Drift : DriftVerdict.None;
        return new DriftReport
        {
            Bundle = path,
            Recordings = measured.Count,
            ReferenceRecordings = reference.Recordings,
            Verdict = verdict,
            Message = Words(verdict, measured.Count, quantities),
            Quantities = quantities,
            Labels = Labels(bundle.Classifier.Labels, reference, measured),
            Unreadable = unreadable,
        };
    }

    private static (List<Measurement> Measured, List<string> Unreadable) Measure(
        Bundle bundle, IReadOnlyList<string> recordings, IProgress<EngineEvent>? progress, CancellationToken cancellation)
    {
        var meter = new RecordingMeter(bundle.Pipeline.Pipeline, bundle.Classifier);
        List<Measurement> measured = [];
        List<string> unreadable = [];
        foreach (var recording in recordings)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                measured.Add(meter.Measure(recording));
            }
            catch (Exception refusal) when (RecordingMeter.IsRefusal(refusal))
            {
                unreadable.Add(refusal.Message);
            }

            progress?.Report(new RecordingPredicted(measured.Count + unreadable.Count, recordings.Count));
        }

        return (measured, unreadable);
    }

    private static List<DriftQuantity> Compare(DriftReference reference, Dictionary<string, float[][]> now, QuantityNames names)
    {
        var compared = reference.Values
            .Where(pair => now.ContainsKey(pair.Key))
            .SelectMany(pair => pair.Value.Select((before, row) => (Name: names.Of(pair.Key, row), Before: before, Now: now[pair.Key][row].Order().ToArray())))
            .Select(item => (item.Name, item.Before, item.Now, Distance: KolmogorovSmirnov.Distance(item.Before, item.Now)))
            .Select(item => (item.Name, item.Before, item.Now, item.Distance, P: KolmogorovSmirnov.PValue(item.Distance, item.Before.Length, item.Now.Length)))
            .OrderBy(item => item.P)
            .ToList();
        var (quantities, largest) = (new List<DriftQuantity>(compared.Count), 0.0);
        foreach (var (item, rank) in compared.Select((item, rank) => (item, rank)))
        {
            // Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics, 1979.
            largest = Math.Max(largest, Math.Min(1, item.P * (compared.Count - rank)));
            var index = StabilityIndex.Of(item.Before, item.Now);
            quantities.Add(new DriftQuantity(
                item.Name, Median(item.Before), Median(item.Now), item.Distance, largest, index, largest < Level && index >= StabilityIndex.Large));
        }

        return [.. quantities.OrderByDescending(quantity => quantity.Drifts).ThenByDescending(quantity => quantity.StabilityIndex)];
    }

    // Not even recordings that are all beyond the reference would be more than chance.
    private static bool IsTooFew(DriftReference reference, int recordings, int quantities) =>
        KolmogorovSmirnov.PValue(1, reference.Recordings, recordings) * quantities >= Level;

    private static string Words(DriftVerdict verdict, int recordings, List<DriftQuantity> quantities)
    {
        var count = recordings.ToString(CultureInfo.InvariantCulture);
        var drifting = quantities.Where(quantity => quantity.Drifts).ToList();
        return verdict switch
        {
            DriftVerdict.TooFew => $"{count} recordings are too few to tell drift from chance, whatever they are like; name more.",
            DriftVerdict.None => FormattableString.Invariant(
                $"No drift is shown: of {quantities.Count} quantities of {count} recordings none differs from the training recordings by more than chance and by much."),
            _ => FormattableString.Invariant($"Drift: {drifting.Count} of {quantities.Count} quantities of {count} recordings differ from the training recordings, most of all ")
                + string.Join("; ", drifting.Take(MostNamed).Select(quantity => FormattableString.Invariant($"{quantity.Name} ({quantity.Before:G4} in training, {quantity.Now:G4} now)"))) + ".",
        };
    }

    private static List<DriftLabel> Labels(IReadOnlyList<string> labels, DriftReference reference, List<Measurement> measured) =>
        reference.Values.TryGetValue(DriftReference.Probability, out var before)
            ? [.. labels.Select((label, i) => new DriftLabel(label, before[i].Average(value => (double)value), measured.Average(item => item.Probabilities[i])))]
            : [];

    private static double Median(float[] sorted) => (sorted[(sorted.Length - 1) / 2] + (double)sorted[sorted.Length / 2]) / 2;
}
