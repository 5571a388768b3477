namespace Timbre.Plugins.Features.Tests;

/// <summary>Every way in which a scaler takes its statistics.</summary>
public static class ScalerForms
{
    public static MatrixTheoryData<ScalerMode, ScalerAxes> All { get; } = new(Enum.GetValues<ScalerMode>(), Enum.GetValues<ScalerAxes>());
}
