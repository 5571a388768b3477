namespace Timbre.Engine;

/// <summary>How the values of a searched path lie.</summary>
public enum SearchScale
{
    /// <summary>They are listed, without an order.</summary>
    Choice,

    /// <summary>They are numbers that are equally likely.</summary>
    Linear,

    /// <summary>They are numbers whose logarithms are equally likely.</summary>
    Logarithmic,
}
