using static TorchSharp.torch;

namespace Timbre.Testing;

/// <summary>Comparisons of tensors, in words.</summary>
internal static class Difference
{
    // Single precision, and sums in another order: what a batch of another size may change.
    private const double Relative = 1e-3;
    private const double Absolute = 1e-5;

    /// <summary>How two tensors differ at all, or null.</summary>
    public static string? Exact(Tensor expected, Tensor actual) =>
        Shapes(expected, actual) ?? (expected.eq(actual).all().item<bool>() ? null : Size(expected, actual));

    /// <summary>How two tensors differ by more than rounding, or null.</summary>
    public static string? Close(Tensor expected, Tensor actual)
    {
        if (Shapes(expected, actual) is { } shapes)
        {
            return shapes;
        }

        if (expected.numel() == 0)
        {
            return null;
        }

        var scale = expected.abs().max().item<float>();
        return actual.allclose(expected, Relative, Absolute + (Relative * 0.1 * scale)) ? null : Size(expected, actual);
    }

    /// <summary>How the valid parts of two batches differ by more than rounding, or null; names the item.</summary>
    public static string? Close(Signal expected, Signal actual)
    {
        for (var i = 0L; i < expected.BatchSize; i++)
        {
            var (left, right) = (expected.Lengths[i].item<long>(), actual.Lengths[i].item<long>());
            if (left != right)
            {
                return $"item {i} has length {right} instead of {left}";
            }

            if (Close(Example.Valid(expected, i), Example.Valid(actual, i)) is { } difference)
            {
                return $"item {i} {difference}";
            }
        }

        return null;
    }

    private static string? Shapes(Tensor expected, Tensor actual) => expected.shape.SequenceEqual(actual.shape)
        ? null
        : $"has the shape [{string.Join(", ", actual.shape)}] instead of [{string.Join(", ", expected.shape)}]";

    private static string Size(Tensor expected, Tensor actual)
    {
        var (left, right) = (expected.to(ScalarType.Float64), actual.to(ScalarType.Float64));
        var (error, largest) = (left.sub(right).abs().max().item<double>(), left.abs().max().item<double>());
        return FormattableString.Invariant($"differs by up to {error:G3}, where the largest value is {largest:G3}");
    }
}
