using System.Globalization;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>Feature stages one after another, some of which may learn from the training split.</summary>
internal sealed class FeatureChain(IReadOnlyList<Stage<IFeatureExtractor>> stages) : IDisposable
{
    public SourceLocation? LastLocation => stages is [.., var last] ? last.Location : null;

    public bool NeedsFit => Fitted().Any();

    /// <summary>What the fitted stages learned, by <c>&lt;index&gt;.&lt;name&gt;</c>.</summary>
    public IEnumerable<(string Name, Tensor Value)> State =>
        Fitted().SelectMany(fitted => fitted.Plugin.State.Select(pair => (Prefix(fitted.Index) + pair.Key, pair.Value)));

    public Signal Extract(Signal input) => Extract(input, stages.Count);

    /// <summary>Lets the fitted stages learn, in order; each reads the training split once.</summary>
    public void Fit(IEnumerable<Signal> training)
    {
        foreach (var (plugin, index) in Fitted())
        {
            At(stages[index], () =>
            {
                plugin.Fit(Upto(index, training));
                return true;
            });
        }
    }

    /// <summary>Whether a stage gives items of different groups different features.</summary>
    public bool NeedsGroups => Adapting().Any();

    public bool Knows(string group) => Adapting().All(adapting => adapting.Plugin.Knows(group));

    /// <summary>Lets the stages that need groups learn new ones, in order.</summary>
    public void Adapt(IEnumerable<Signal> recordings)
    {
        foreach (var (plugin, index) in Adapting())
        {
            At(stages[index], () =>
            {
                plugin.Adapt(Upto(index, recordings));
                return true;
            });
        }
    }

    public void Restore(IReadOnlyDictionary<string, Tensor> state)
    {
        foreach (var (plugin, index) in Fitted())
        {
            At(stages[index], () =>
            {
                plugin.Restore(StateNames.Below(Prefix(index), state));
                return true;
            });
        }
    }

    public void Dispose()
    {
        foreach (var stage in stages)
        {
            (stage.Plugin as IDisposable)?.Dispose();
        }
    }

    private static string Prefix(int index) => string.Create(CultureInfo.InvariantCulture, $"{index}.");

    private static T At<T>(Stage<IFeatureExtractor> stage, Func<T> call)
    {
        try
        {
            return call();
        }
        catch (StageException refusal) when (refusal.Location is null)
        {
            throw new StageException(refusal.Message, refusal) { Location = stage.Location };
        }
    }

    private IEnumerable<(IFittedFeatureExtractor Plugin, int Index)> Fitted() =>
        stages.Select((stage, index) => (Plugin: stage.Plugin as IFittedFeatureExtractor, index)).Where(pair => pair.Plugin is { NeedsFit: true })!;

    private IEnumerable<(IAdaptsToGroups Plugin, int Index)> Adapting() =>
        stages.Select((stage, index) => (Plugin: stage.Plugin as IAdaptsToGroups, index)).Where(pair => pair.Plugin is { NeedsGroups: true })!;

    private Signal Extract(Signal input, int count)
    {
        using var scope = NewDisposeScope();
        var signal = input;
        foreach (var stage in stages.Take(count))
        {
            var given = signal;
            signal = At(stage, () => stage.Plugin.Extract(given)) with { Groups = input.Groups };
        }

        // Moves only what was made here.
        scope.MoveToOuter(signal.Values, signal.Lengths);
        return signal;
    }

    // No dispose scope stays open around a yield: it would become the outer one of the scopes of whoever reads.
    private IEnumerable<Signal> Upto(int count, IEnumerable<Signal> training)
    {
        foreach (var batch in training)
        {
            var signal = Extract(batch, count);
            yield return signal;
            End(signal.Values, batch.Values);
            End(signal.Lengths, batch.Lengths);
        }
    }

    private static void End(Tensor made, Tensor given)
    {
        if (!ReferenceEquals(made, given))
        {
            made.Dispose();
        }
    }
}
