using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>A pipeline's preparation and feature extractors as one function from clips to the network's input.</summary>
/// <remarks>One thread at a time calls it.</remarks>
public sealed class FrontEnd
{
    private readonly IReadOnlyList<Stage<IFeatureExtractor>> _stages;
    private readonly int _preparing;

    /// <summary>Makes the front end of a pipeline; what is fitted is not fitted yet.</summary>
    /// <param name="features">The feature extractors, in order.</param>
    /// <param name="prepare">The stages before augmentation, in order; each keeps the kind of its input.</param>
    public FrontEnd(IReadOnlyList<Stage<IFeatureExtractor>> features, IReadOnlyList<Stage<IFeatureExtractor>>? prepare = null)
    {
        ArgumentNullException.ThrowIfNull(features);
        _stages = [.. prepare ?? [], .. features];
        _preparing = prepare?.Count ?? 0;
    }

    /// <summary>All stages, those that prepare first.</summary>
    public IReadOnlyList<Stage<IFeatureExtractor>> Stages => _stages;

    /// <summary>The stages that learn from the training split, as <c>features[2] (standardize)</c>.</summary>
    public IReadOnlyList<string> FittedStages => [.. Fitted().Select(pair => FormattableString.Invariant($"{Place(pair.Index)} ({_stages[pair.Index].Name})"))];

    /// <summary>
    /// What the fitted stages learned, on the CPU, by <c>prepare.&lt;index&gt;.&lt;name&gt;</c> and <c>features.&lt;index&gt;.&lt;name&gt;</c>.
    /// </summary>
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

    /// <summary>Prepares clips and turns them into features, without gradients; the result belongs to the caller's dispose scope.</summary>
    /// <param name="clips">Waveforms <c>[batch, time]</c>.</param>
    /// <returns>The network's input, float32.</returns>
    /// <exception cref="StageException">A stage refuses its input or fails; the location is the stage's.</exception>
    public Signal Extract(Signal clips)
    {
        ArgumentNullException.ThrowIfNull(clips);
        return Run(clips, 0, _stages.Count);
    }

    /// <summary>The first half of <see cref="Extract"/>: what training augments.</summary>
    /// <inheritdoc cref="Extract"/>
    public Signal Prepare(Signal clips)
    {
        ArgumentNullException.ThrowIfNull(clips);
        return Run(clips, 0, _preparing);
    }

    /// <summary>The second half of <see cref="Extract"/>.</summary>
    /// <param name="prepared">What <see cref="Prepare"/> gave, augmented or not.</param>
    /// <inheritdoc cref="Extract"/>
    public Signal Features(Signal prepared)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        return Run(prepared, _preparing, _stages.Count);
    }

    /// <summary>Lets the fitted stages learn, in order, each from what the stages before it give.</summary>
    /// <param name="training">Starts a pass over the waveforms <c>[batch, time]</c> of the training split, without augmentation.</param>
    /// <exception cref="StageException">A stage refuses its input or fails; the location is the stage's.</exception>
    public void Fit(Func<IEnumerable<Signal>> training)
    {
        ArgumentNullException.ThrowIfNull(training);
        foreach (var (stage, index) in Fitted())
        {
            Learn(index, training, stage.Fit);
        }
    }

    /// <summary>Whether a stage gives recordings of different groups different features.</summary>
    public bool NeedsGroups => Adapting().Any();

    /// <summary>Whether every stage that needs groups met this one in the training split.</summary>
    public bool Knows(string group) => Adapting().All(pair => pair.Stage.Knows(group));

    /// <summary>
    /// Lets the stages that need groups learn those that the training split does not hold, in order, each from what the stages before it
    /// give, and forget those of an earlier call.
    /// </summary>
    /// <param name="recordings">Starts a pass over the waveforms <c>[batch, time]</c> of the groups' recordings.</param>
    /// <exception cref="StageException">A stage refuses its input or fails; the location is the stage's.</exception>
    public void Adapt(Func<IEnumerable<Signal>> recordings)
    {
        ArgumentNullException.ThrowIfNull(recordings);
        foreach (var (stage, index) in Adapting())
        {
            Learn(index, recordings, stage.Adapt);
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
            StageErrors.At(_stages[index].Name, _stages[index].Location, () =>
            {
                stage.Restore(own);
                return true;
            });
        }
    }

    private string Place(int index) => index < _preparing
        ? FormattableString.Invariant($"prepare[{index}]")
        : FormattableString.Invariant($"features[{index - _preparing}]");

    private string Prefix(int index) => index < _preparing
        ? FormattableString.Invariant($"prepare.{index}.")
        : FormattableString.Invariant($"features.{index - _preparing}.");

    private IEnumerable<(IFittedFeatureExtractor Stage, int Index)> Fitted() =>
        _stages.Select((stage, index) => (Plugin: stage.Plugin as IFittedFeatureExtractor, index)).Where(pair => pair.Plugin is { NeedsFit: true })!;

    private IEnumerable<(IAdaptsToGroups Stage, int Index)> Adapting() =>
        _stages.Select((stage, index) => (Plugin: stage.Plugin as IAdaptsToGroups, index)).Where(pair => pair.Plugin is { NeedsGroups: true })!;

    private void Learn(int index, Func<IEnumerable<Signal>> recordings, Action<IEnumerable<Signal>> learn)
    {
        using var scope = NewDisposeScope();
        using var gradients = no_grad();
        StageErrors.At(_stages[index].Name, _stages[index].Location, () =>
        {
            learn(Upto(index, recordings));
            return true;
        });
    }

    private Signal Run(Signal input, int first, int end)
    {
        using var gradients = no_grad();
        using var scope = NewDisposeScope();
        var signal = input;
        for (var i = first; i < end; i++)
        {
            var (stage, keeps) = (_stages[i], i < _preparing);
            signal = StageCall.Run(stage.Name, stage.Location, signal, given => keeps ? StageCall.SameKind(stage.Plugin.Extract(given), given) : stage.Plugin.Extract(given));
        }

        if (end == _stages.Count && signal.Values.dtype != ScalarType.Float32)
        {
            signal = signal with { Values = signal.Values.to(ScalarType.Float32) };
        }

        // Moves only what was made here: a signal that no stage touched stays where it belongs.
        scope.MoveToOuter(signal.Values, signal.Lengths);
        return signal;
    }

    private IEnumerable<Signal> Upto(int count, Func<IEnumerable<Signal>> training)
    {
        foreach (var wave in training())
        {
            var signal = Run(wave, 0, count);
            yield return signal;
            if (!ReferenceEquals(signal, wave))
            {
                signal.Values.Dispose();
                signal.Lengths.Dispose();
            }
        }
    }
}
