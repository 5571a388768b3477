namespace Timbre.Plugins.Features;

/// <summary>What a scaler measures together.</summary>
public enum ScalerAxes
{
    /// <summary>Each row of a feature map, each number of a vector.</summary>
    Coefficient,

    /// <summary>Everything together.</summary>
    All,
}
