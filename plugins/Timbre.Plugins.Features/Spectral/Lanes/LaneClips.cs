using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>The clips of a batch where vector lanes can read them, divided among as many threads as LibTorch may use.</summary>
internal static class LaneClips
{
    /// <summary>Some frames of a clip.</summary>
    /// <param name="item">Which clip of the batch.</param>
    /// <param name="clip">Its valid samples.</param>
    /// <param name="first">The first of the frames.</param>
    /// <param name="end">The first frame that is no longer one of them.</param>
    public delegate void Work(int item, ReadOnlySpan<float> clip, int first, int end);

    /// <summary>Whether a batch of waveforms lies where this can read it, and no gradient is recorded.</summary>
    public static bool Takes(Tensor waves) =>
        waves.device_type == DeviceType.CPU && waves.dtype == ScalarType.Float32 && !(waves.requires_grad && torch.is_grad_enabled())
        && waves.numel() <= int.MaxValue / sizeof(float);

    /// <summary>Works on all frames of a batch, on several threads at once; what a frame becomes may not depend on how they are divided.</summary>
    /// <param name="wave">Waveforms <c>[batch, time]</c>.</param>
    /// <param name="frames">The number of frames of a clip of a length.</param>
    /// <param name="chunk">How many frames of a clip a thread takes at a time: long enough to be worth handing out, short enough to divide a single clip.</param>
    /// <param name="work">The work.</param>
    public static void Run(Signal wave, Func<long, long> frames, int chunk, Work work)
    {
        using var scope = torch.NewDisposeScope();
        var samples = wave.Values.contiguous();
        var lengths = wave.Lengths.data<long>().ToArray();
        var time = samples.shape[1];
        var chunks = (int)((frames(time) + chunk - 1) / chunk);
        var threads = torch.get_num_threads();
        if (threads == 1)
        {
            for (var index = 0; index < lengths.Length * chunks; index++)
            {
                Some(index);
            }
        }
        else
        {
            Parallel.For(0, lengths.Length * chunks, new ParallelOptions { MaxDegreeOfParallelism = threads }, Some);
        }

        void Some(int index)
        {
            var (item, place) = Math.DivRem(index, chunks);
            var clip = MemoryMarshal.Cast<byte, float>(samples.bytes).Slice((int)(item * time), (int)lengths[item]);
            work(item, clip, place * chunk, (int)Math.Min(frames(lengths[item]), (place + 1) * chunk));
        }
    }
}
