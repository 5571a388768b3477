using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>What an epoch's steps have summed up to so far.</summary>
/// <param name="Loss">Sum of each step's mean loss times its clips.</param>
/// <param name="Correct">Clips recognised.</param>
/// <param name="Clips">Clips seen.</param>
internal sealed record EpochSums(double Loss, long Correct, long Clips)
{
    public static EpochSums None { get; } = new(0, 0, 0);
}

/// <summary>Sums the losses of an epoch, fetching them from the device many steps at a time.</summary>
/// <param name="sums">Where a resumed epoch stood.</param>
/// <param name="interval">Steps between two fetches: 1 costs nothing on the CPU; a GPU would wait for each.</param>
internal sealed class LossMeter(EpochSums sums, int interval) : IDisposable
{
    private readonly List<(int Step, long Clips, Tensor Values)> _pending = [];

    /// <summary>Adds one step.</summary>
    /// <param name="step">The step, counted from 0.</param>
    /// <param name="loss">The mean loss of the batch, float32 <c>[]</c>.</param>
    /// <param name="logits">Logits <c>[batch, class]</c>.</param>
    /// <param name="targets">Classes, int64 <c>[batch]</c>.</param>
    public void Add(int step, Tensor loss, Tensor logits, Tensor targets)
    {
        using var correct = logits.argmax(1).eq(targets).sum().to(ScalarType.Float32);
        _pending.Add((step, targets.shape[0], torch.stack([loss.detach(), correct]).DetachFromDisposeScope()));
        if (_pending.Count >= interval)
        {
            Fetch();
        }
    }

    /// <summary>The sums over all steps added.</summary>
    /// <exception cref="NonFiniteLossException">A loss is not a number or infinite.</exception>
    public EpochSums Fetch()
    {
        if (_pending.Count > 0)
        {
            using var all = torch.stack(_pending.ConvertAll(step => step.Values)).cpu();
            var values = all.data<float>().ToArray();
            for (var i = 0; i < _pending.Count; i++)
            {
                var loss = values[2 * i];
                if (!float.IsFinite(loss))
                {
                    throw new NonFiniteLossException(_pending[i].Step, loss);
                }

                sums = new EpochSums(
                    sums.Loss + ((double)loss * _pending[i].Clips), sums.Correct + (long)values[(2 * i) + 1], sums.Clips + _pending[i].Clips);
            }

            Clear();
        }

        return sums;
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();

    private void Clear()
    {
        _pending.ForEach(step => step.Values.Dispose());
        _pending.Clear();
    }
}

/// <summary>The loss of a step is not a number or infinite.</summary>
internal sealed class NonFiniteLossException(int step, float loss) : Exception
{
    public int Step { get; } = step;

    public float Loss { get; } = loss;
}
