namespace Timbre.Engine;

/// <summary>How well one class was recognised.</summary>
/// <param name="Label">The class.</param>
/// <param name="Precision">The share of recordings taken for this class that are of it; 0 where none was.</param>
/// <param name="Recall">The share of its recordings that were recognised; 0 where it has none.</param>
/// <param name="F1">The harmonic mean of the two.</param>
/// <param name="Support">Its recordings, rejected ones included.</param>
/// <param name="Rejected">Those of its recordings that were given no label.</param>
/// <param name="Auc">The area under the ROC curve of this class against all others; null where either has no recording.</param>
/// <param name="EqualErrorRate">The error where this class is missed as often as others are taken for it; null where the area is.</param>
public sealed record ClassMetrics(
    string Label, double Precision, double Recall, double F1, long Support, long Rejected = 0, double? Auc = null, double? EqualErrorRate = null);
