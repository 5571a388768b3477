using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>A chain of augmenters with their random streams.</summary>
/// <param name="stages">The augmenters, in order.</param>
/// <param name="firstStage">The number of the first one's random streams; see <see cref="RandomStages"/>.</param>
/// <param name="seed">The pipeline's seed.</param>
/// <param name="baseDirectory">The pipeline file's folder, where relative paths of the augmenters start; null where there is none.</param>
public sealed class Augmentation(IReadOnlyList<Stage<IAugmenter>> stages, int firstStage, long seed, string? baseDirectory = null)
{
    /// <summary>Whether there is nothing to apply.</summary>
    public bool IsEmpty => stages.Count == 0;

    /// <summary>Applies all augmenters, without gradients; the result belongs to the caller's dispose scope.</summary>
    /// <param name="input">Waveforms <c>[batch, time]</c> or features.</param>
    /// <param name="epoch">The epoch, counted from 0.</param>
    /// <param name="samples">The index in the corpus of each item.</param>
    /// <param name="mixes">Gets how the stages mixed labels, in order; its tensors belong to the caller's dispose scope, too.</param>
    /// <param name="refusal">Makes the refusal of a stage that mixes labels; null lets stages mix them.</param>
    /// <exception cref="StageException">A stage refuses its input or fails; the location is the stage's.</exception>
    public Signal Apply(
        Signal input, int epoch, IReadOnlyList<long> samples, ICollection<LabelMix> mixes, Func<Stage<IAugmenter>, StageException>? refusal = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(mixes);
        using var gradients = no_grad();
        using var scope = NewDisposeScope();
        var signal = input;
        for (var i = 0; i < stages.Count; i++)
        {
            var context = new AugmentContext(seed, epoch, samples, firstStage + i, input.Values.device) { BaseDirectory = baseDirectory };
            signal = StageCall.Run(stages[i].Name, stages[i].Location, signal, given => stages[i].Plugin.Apply(given, context));
            if (refusal is not null && context.LabelMixes.Count > 0)
            {
                throw refusal(stages[i]);
            }

            foreach (var mix in context.LabelMixes)
            {
                mixes.Add(mix);
                scope.MoveToOuter(mix.Partner, mix.Share);
            }
        }

        scope.MoveToOuter(signal.Values, signal.Lengths);
        return signal;
    }
}
