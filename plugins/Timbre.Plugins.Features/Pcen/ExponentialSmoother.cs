using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary><c>m[t] = (1 - b) m[t-1] + b x[t]</c> along time, block by block as matrix products, so that it runs on any device.</summary>
/// <param name="b">The share of the newest value, in (0, 1].</param>
internal sealed class ExponentialSmoother(double b) : IDisposable
{
    // A matrix of 64 KB; a step for each frame would be a call for each frame.
    private const int Block = 128;

    private readonly DeviceConstants _weights = new(_ => torch.tensor(Weights(b)));
    private readonly DeviceConstants _decay = new(_ => torch.tensor(Array.ConvertAll(Enumerable.Range(1, Block).ToArray(), t => (float)Math.Pow(1 - b, t))));

    /// <summary>The smoothed values, of the shape of <paramref name="values"/>.</summary>
    /// <param name="values">Values <c>[batch, channel, frequency, time]</c>.</param>
    /// <param name="start">What came before the first: <c>[batch, channel, frequency, 1]</c>.</param>
    public Tensor Smooth(Tensor values, Tensor start)
    {
        var (weights, decay) = (_weights.On(values.device), _decay.On(values.device));
        var blocks = new List<Tensor>();
        var before = start;
        for (var t = 0L; t < values.shape[3]; t += Block)
        {
            var count = Math.Min(Block, values.shape[3] - t);
            var own = values.narrow(3, t, count).matmul(weights.narrow(0, 0, count).narrow(1, 0, count));
            var smoothed = own.add(before.mul(decay.narrow(0, 0, count)));
            before = smoothed.narrow(3, count - 1, 1);
            blocks.Add(smoothed);
        }

        return blocks.Count == 1 ? blocks[0] : torch.cat([.. blocks], 3);
    }

    public void Dispose()
    {
        _weights.Dispose();
        _decay.Dispose();
    }

    private static float[,] Weights(double b)
    {
        var weights = new float[Block, Block];
        for (var from = 0; from < Block; from++)
        {
            for (var to = from; to < Block; to++)
            {
                weights[from, to] = (float)(b * Math.Pow(1 - b, to - from));
            }
        }

        return weights;
    }
}
