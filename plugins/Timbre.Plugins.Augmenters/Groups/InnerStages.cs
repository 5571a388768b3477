using TorchSharp;

namespace Timbre.Plugins.Augmenters;

/// <summary>The augmenters inside another one, each applied to some items of a batch.</summary>
internal sealed class InnerStages(IReadOnlyList<Stage<IAugmenter>> stages)
{
    public int Count => stages.Count;

    public bool MixItems => stages.Any(stage => stage.Plugin.MixesItems);

    /// <summary>Applies to each item the augmenters that are drawn for it, one after the other.</summary>
    /// <param name="input">The whole batch.</param>
    /// <param name="context">The group's context, in which the augmenters' are nested.</param>
    /// <param name="probability">How likely an item is to be changed at all.</param>
    /// <param name="draw">Gives, for each turn, the augmenter of each item.</param>
    /// <exception cref="StageException">An augmenter refuses the items or changes their form; the location is its own.</exception>
    public Signal Apply(Signal input, AugmentContext context, double probability, Func<IEnumerable<int[]>> draw)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(context);
        using var scope = torch.NewDisposeScope();
        var chosen = context.ChosenItems(probability);
        var signal = input;
        foreach (var turn in draw())
        {
            for (var stage = 0; stage < stages.Count; stage++)
            {
                long[] items = [.. chosen.Where(item => turn[item] == stage)];
                signal = signal.ForItems(items, context, (some, nested) => Call(stages[stage], some, nested, context), stage);
            }
        }

        context.HandOnLabels();
        return signal.HandOn(input);
    }

    private static Signal Call(Stage<IAugmenter> stage, Signal input, AugmentContext nested, AugmentContext context)
    {
        try
        {
            var output = stage.Plugin.Apply(input, nested);
            context.MixLabels(nested);
            return output.Kind == input.Kind && output.Rate == input.Rate && output.Values.shape.SequenceEqual(input.Values.shape)
                ? output
                : throw new StageException(
                    $"'{stage.Name}' turned a {input.Shape} into a {output.Shape}; an augmenter inside a group keeps the form of its input.");
        }
        catch (StageException error) when (error.Location is null)
        {
            throw new StageException(error.Message, error) { Location = stage.Location };
        }
    }
}
