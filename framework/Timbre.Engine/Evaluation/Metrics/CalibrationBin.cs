namespace Timbre.Engine;

/// <summary>Recordings of which a model was about equally sure.</summary>
/// <param name="Low">Their lowest possible confidence, itself left out.</param>
/// <param name="High">Their highest possible confidence.</param>
/// <param name="Recordings">How many they are; none leaves the other figures at 0.</param>
/// <param name="Confidence">Their mean confidence: the probability of the most probable class.</param>
/// <param name="Accuracy">The share of them whose most probable class is the true one.</param>
public sealed record CalibrationBin(double Low, double High, int Recordings, double Confidence, double Accuracy);
