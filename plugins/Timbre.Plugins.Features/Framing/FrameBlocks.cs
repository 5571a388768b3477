using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>Transforms the frames of a batch block by block, so that what lies between stays in the cache and memory stays flat.</summary>
internal static class FrameBlocks
{
    private const long BlockBytes = 1 << 20;
    private const long DeviceBlockBytes = 64 << 20;

    /// <summary>The results of all frames, <c>[batch, time, …]</c>, in the caller's dispose scope.</summary>
    /// <param name="frames">Frames <c>[batch, time, size]</c>.</param>
    /// <param name="transform">From some frames <c>[batch, some, size]</c>, in double precision, to as many results.</param>
    /// <remarks>
    /// In double precision because what is measured are small differences of large sums, on which thresholds then decide.
    /// </remarks>
    public static Tensor Map(Tensor frames, Func<Tensor, Tensor> transform) => Map(frames, (block, _) => transform(block));

    /// <summary>The same for a transform that is also told which frame is the first of its block.</summary>
    public static Tensor Map(Tensor frames, Func<Tensor, long, Tensor> transform)
    {
        var (batch, count, size) = (frames.shape[0], frames.shape[1], frames.shape[2]);
        var limit = frames.device_type == TorchSharp.DeviceType.CPU ? BlockBytes : DeviceBlockBytes;
        var step = Math.Clamp(limit / (batch * size * sizeof(double)), 1, count);
        var blocks = new List<Tensor>();
        for (var start = 0L; start < count; start += step)
        {
            using var scope = NewDisposeScope();
            var block = frames.narrow(1, start, Math.Min(step, count - start)).to(ScalarType.Float64);
            blocks.Add(transform(block, start).MoveToOuterDisposeScope());
        }

        return blocks.Count == 1 ? blocks[0] : cat(blocks, 1);
    }
}
