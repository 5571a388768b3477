using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>The pipeline's feature extractors as one function from waveforms to the network's input.</summary>
/// <remarks>One thread at a time calls it.</remarks>
/// <param name="stages">The feature extractors, in order.</param>
public sealed class FrontEnd(IReadOnlyList<Stage<IFeatureExtractor>> stages)
{
    /// <summary>The feature extractors, in order.</summary>
    public IReadOnlyList<Stage<IFeatureExtractor>> Stages => stages;

    /// <summary>What the fitted stages learned, on the CPU, by <c>features.&lt;index&gt;.&lt;name&gt;</c>.</summary>
    public IReadOnlyDictionary<string, Tensor> State
    {
        get
        {
            var state = new Dictionary<string, Tensor>();
            foreach (var (stage, index) in Fitted())
            {
                foreach (var (name, value) in stage.State)
                {
                    state[Prefix(index) + name] = value;
                }
            }

            return state;
        }
    }

    /// <summary>Turns waveforms into features, without gradients; the result belongs to the caller's dispose scope.</summary>
    /// <param name="wave">Waveforms <c>[batch, time]</c>.</param>
    /// <returns>The network's input, float32.</returns>
    /// <exception cref="StageException">A stage refuses its input or fails; the location is the stage's.</exception>
    public Signal Extract(Signal wave)
    {
        ArgumentNullException.ThrowIfNull(wave);
        return Extract(wave, stages.Count);
    }

    /// <summary>Lets the fitted stages learn, in order, each from what the stages before it give.</summary>
    /// <param name="training">Starts a pass over the waveforms <c>[batch, time]</c> of the training split, without augmentation.</param>
    /// <exception cref="StageException">A stage refuses its input or fails; the location is the stage's.</exception>
    public void Fit(Func<IEnumerable<Signal>> training)
    {
        ArgumentNullException.ThrowIfNull(training);
        foreach (var (stage, index) in Fitted())
        {
            using var scope = NewDisposeScope();
            using var gradients = no_grad();
            StageErrors.At(stages[index].Name, stages[index].Location, () =>
            {
                stage.Fit(Upto(index, training()));
                return true;
            });
        }
    }

    /// <summary>Takes back what <see cref="State"/> once gave.</summary>
    /// <exception cref="StageException">A stage cannot use what it is given.</exception>
    public void Restore(IReadOnlyDictionary<string, Tensor> state)
    {
        ArgumentNullException.ThrowIfNull(state);
        foreach (var (stage, index) in Fitted())
        {
            var prefix = Prefix(index);
            var own = state
                .Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal))
                .ToDictionary(pair => pair.Key[prefix.Length..], pair => pair.Value);
            StageErrors.At(stages[index].Name, stages[index].Location, () =>
            {
                stage.Restore(own);
                return true;
            });
        }
    }

    private static string Prefix(int index) => FormattableString.Invariant($"features.{index}.");

    private IEnumerable<(IFittedFeatureExtractor Stage, int Index)> Fitted() =>
        stages.Select((stage, index) => (Plugin: stage.Plugin as IFittedFeatureExtractor, index)).Where(pair => pair.Plugin is { NeedsFit: true })!;

    private Signal Extract(Signal wave, int count)
    {
        using var gradients = no_grad();
        using var scope = NewDisposeScope();
        var signal = wave;
        for (var i = 0; i < count; i++)
        {
            signal = StageCall.Run(stages[i].Name, stages[i].Location, signal, stages[i].Plugin.Extract);
        }

        if (count == stages.Count && signal.Values.dtype != ScalarType.Float32)
        {
            signal = signal with { Values = signal.Values.to(ScalarType.Float32) };
        }

        // Moves only what was made here: a signal that no stage touched stays where it belongs.
        scope.MoveToOuter(signal.Values, signal.Lengths);
        return signal;
    }

    private IEnumerable<Signal> Upto(int count, IEnumerable<Signal> training)
    {
        foreach (var wave in training)
        {
            var signal = Extract(wave, count);
            yield return signal;
            if (!ReferenceEquals(signal, wave))
            {
                signal.Values.Dispose();
                signal.Lengths.Dispose();
            }
        }
    }
}
