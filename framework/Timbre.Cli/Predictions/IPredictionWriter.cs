using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>Writes predictions as they come; what a call was given stands in the output when it returns.</summary>
internal interface IPredictionWriter
{
    /// <summary>Writes what became known.</summary>
    void Write(PredictionPart part);

    /// <summary>Writes what belongs after the last recording.</summary>
    void Complete()
    {
    }
}
