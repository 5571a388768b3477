namespace Timbre.Engine;

/// <summary>Where a figure lies, with the confidence that its report states.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public sealed record Interval(double Low, double High);
