namespace Timbre.Engine;

/// <summary>What is measured of one recording.</summary>
/// <param name="Level">The root mean square of its samples, in dB below full scale; null for an array.</param>
/// <param name="Seconds">How long it is; null for a vector.</param>
/// <param name="Means">The mean of each row of its features, over time and windows.</param>
/// <param name="Spreads">The standard deviation of each row over time and windows; none for vectors.</param>
/// <param name="Probabilities">The mean of its windows' probabilities.</param>
internal sealed record Measurement(float? Level, float? Seconds, IReadOnlyList<float> Means, IReadOnlyList<float> Spreads, IReadOnlyList<double> Probabilities);
