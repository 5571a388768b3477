namespace Timbre.Engine;

/// <summary>The ROC curve of one class against all others, thinned to what a drawing shows.</summary>
/// <param name="Label">The class.</param>
/// <param name="Points">At most <see cref="MostPoints"/>, from (0, 0) to (1, 1), numbers rounded to six digits.</param>
public sealed record RocCurve(string Label, IReadOnlyList<RocPoint> Points)
{
    /// <summary>The most points of a curve that is kept.</summary>
    public const int MostPoints = 101;
}

/// <summary>What a threshold on a class's probability brings about.</summary>
/// <param name="FalsePositiveRate">The share of other classes' recordings at or above the threshold.</param>
/// <param name="TruePositiveRate">The share of the class's recordings at or above the threshold.</param>
/// <param name="Threshold">The probability; null for the point (0, 0), which nothing reaches.</param>
public sealed record RocPoint(double FalsePositiveRate, double TruePositiveRate, double? Threshold);
