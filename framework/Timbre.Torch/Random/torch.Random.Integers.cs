namespace TorchSharp;

public static partial class torch
{
    private static Tensor Integers(
        long low, long high, long[] size, ScalarType? dtype, Device? device, bool requires_grad, Generator? generator, string[]? names) =>
        generator is null
            ? Create.Run("randint.low", [low, high, size], dtype ?? ScalarType.Int64, device, requires_grad, names)
            : Create.Run("randint.low_generator", [low, high, size, generator], dtype ?? ScalarType.Int64, device, requires_grad, names);
}
