using System.Globalization;

namespace TorchSharp;

public static partial class torch
{
    private static string Name(FFTNormType norm) => norm switch
    {
        FFTNormType.Backward => "backward",
        FFTNormType.Forward => "forward",
        _ => "ortho",
    };

    private static string Name(PaddingModes mode) => mode switch
    {
        PaddingModes.Reflect => "reflect",
        PaddingModes.Replicate => "replicate",
        PaddingModes.Circular => "circular",
        _ => "constant",
    };

    // TorchSharp's -1 stands for LibTorch's None.
    private static long? Given(long length) => length < 0 ? null : length;

    // 0.54f is meant as 0.54: widening it bit by bit would make another window than PyTorch's.
    private static double Decimal(float value) =>
        double.Parse(value.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
