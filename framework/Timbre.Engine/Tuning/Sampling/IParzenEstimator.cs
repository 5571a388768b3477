namespace Timbre.Engine;

/// <summary>A density over the values of one path, made from values that were seen and a prior.</summary>
internal interface IParzenEstimator
{
    /// <summary>Draws a value, as it is written.</summary>
    string Draw(RandomStream random);

    /// <summary>The logarithm of a value's density, or of its probability where values are distinct.</summary>
    double LogDensity(string value);
}
