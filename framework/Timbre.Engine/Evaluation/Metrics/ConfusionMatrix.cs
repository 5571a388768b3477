namespace Timbre.Engine;

/// <summary>How many items of each class were taken for which class.</summary>
public sealed class ConfusionMatrix
{
    private readonly long[][] _counts;
    private readonly long[] _rejected;

    /// <summary>Counts pairs of true and predicted class.</summary>
    /// <param name="classCount">The number of classes.</param>
    /// <param name="outcomes">True and predicted class of each item, both from 0 to <paramref name="classCount"/> - 1; the predicted one is null
    /// where the item was rejected, which counts as not recognised.</param>
    public ConfusionMatrix(int classCount, IEnumerable<(int True, int? Predicted)> outcomes)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        _counts = [.. Enumerable.Range(0, classCount).Select(_ => new long[classCount])];
        _rejected = new long[classCount];
        foreach (var (truth, predicted) in outcomes)
        {
            ++(predicted is { } label ? ref _counts[truth][label] : ref _rejected[truth]);
        }
    }

    /// <summary>The counts: a row for each true class, a column for each predicted one; without what was rejected.</summary>
    public IReadOnlyList<IReadOnlyList<long>> Counts => _counts;

    /// <summary>All items.</summary>
    public long Total => Decided + _rejected.Sum();

    /// <summary>Items that were taken for a class.</summary>
    public long Decided => _counts.Sum(row => row.Sum());

    /// <summary>The share of items that were taken for a class; 0 where there are no items.</summary>
    public double Coverage => Ratio(Decided, Total);

    /// <summary>The share of items on the diagonal; 0 where there are no items.</summary>
    public double Accuracy => Ratio(Correct, Total);

    /// <summary>The share of items on the diagonal among those taken for a class; 0 where there are none.</summary>
    public double DecidedAccuracy => Ratio(Correct, Decided);

    /// <summary>The mean recall of the classes that have items, each class counting alike; 0 where there are no items.</summary>
    /// <remarks>Also called balanced accuracy.</remarks>
    public double UnweightedRecall => Enumerable.Range(0, _counts.Length).Where(i => Support(i) > 0).Select(Recall).DefaultIfEmpty(0).Average();

    /// <summary>Items of a class.</summary>
    public long Support(int index) => _counts[index].Sum() + _rejected[index];

    /// <summary>Items of a class that were rejected.</summary>
    public long Rejected(int index) => _rejected[index];

    /// <summary>The share of a class's items that were recognised; 0 where it has none.</summary>
    public double Recall(int index) => Ratio(_counts[index][index], Support(index));

    /// <summary>The share of items taken for a class that are of it; 0 where none was.</summary>
    public double Precision(int index) => Ratio(_counts[index][index], _counts.Sum(row => row[index]));

    /// <summary>The harmonic mean of precision and recall, <c>2 TP / (2 TP + FP + FN)</c>; 0 where the class neither occurs nor was predicted.</summary>
    public double F1(int index) => Ratio(2 * _counts[index][index], Support(index) + _counts.Sum(row => row[index]));

    private long Correct => Enumerable.Range(0, _counts.Length).Sum(i => _counts[i][i]);

    private static double Ratio(long part, long whole) => whole == 0 ? 0 : (double)part / whole;
}
