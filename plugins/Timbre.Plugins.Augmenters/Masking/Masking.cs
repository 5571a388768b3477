using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters;

/// <summary>Masks of random width at random places along one axis of feature maps.</summary>
internal static class Masking
{
    /// <summary>Draws masks and fills the valid part of what they cover.</summary>
    /// <param name="input">Feature maps <c>[batch, channel, frequency, time]</c>.</param>
    /// <param name="axis">The axis of the masks: 2 for frequency, 3 for time.</param>
    /// <param name="size">Steps of each item along that axis, int64 <c>[batch]</c>.</param>
    /// <param name="widest">The greatest width for each item, at most its size, int64 <c>[batch]</c>.</param>
    /// <param name="options">How many masks, and what fills them.</param>
    /// <param name="context">The draws: width and start are uniform among all that fit.</param>
    public static Signal Apply(Signal input, int axis, Tensor size, Tensor widest, MaskOptions options, AugmentContext context)
    {
        var steps = torch.arange(input.Values.shape[axis], dtype: ScalarType.Int64, device: input.Values.device).unsqueeze(0);
        var covered = torch.zeros_like(steps, dtype: ScalarType.Bool);
        for (var i = 0; i < options.Masks; i++)
        {
            var width = UpTo(widest, context);
            var start = UpTo(size.sub(width), context);
            covered = covered.logical_or(steps.ge(start.unsqueeze(1)).logical_and(steps.lt(start.add(width).unsqueeze(1))));
        }

        long[] shape = axis == 2 ? [input.BatchSize, 1, -1, 1] : [input.BatchSize, 1, 1, -1];
        var fill = options.Fill == MaskFill.Mean ? Mean(input) : torch.zeros(1, 1, 1, 1, device: input.Values.device);
        return input.Within(torch.where(covered.reshape(shape), fill, input.Values));
    }

    /// <summary>A whole number from 0 to each item's limit, int64 <c>[batch]</c>.</summary>
    private static Tensor UpTo(Tensor limit, AugmentContext context) =>
        context.Uniform(0, 1).mul(limit.add(1)).floor().to(ScalarType.Int64);

    private static Tensor Mean(Signal input)
    {
        var rows = input.Values.shape[1] * input.Values.shape[2];
        var count = input.Lengths.clamp_min(1).mul(rows).reshape(-1, 1, 1, 1);
        return input.ZeroBeyondLengths().Values.sum([1, 2, 3], keepdim: true).div(count);
    }
}
