namespace Timbre.Plugins.Augmenters;

/// <summary>The augmenters inside another one, each applied to some items of a batch.</summary>
internal sealed class InnerStages(IReadOnlyList<Stage<IAugmenter>> stages)
{
    public int Count => stages.Count;

    public bool MixItems => stages.Any(stage => stage.Plugin.MixesItems);

    /// <summary>Applies one augmenter to some items, and leaves the others as they are.</summary>
    /// <param name="index">Which augmenter.</param>
    /// <param name="input">The whole batch.</param>
    /// <param name="items">The positions of the items, in rising order.</param>
    /// <param name="context">The group's context, in which the augmenter's is nested.</param>
    /// <exception cref="StageException">The augmenter refuses the items or changes their form; the location is its own.</exception>
    public Signal Apply(int index, Signal input, IReadOnlyList<long> items, AugmentContext context) =>
        input.ForItems(items, context, (some, nested) => Call(stages[index], some, nested, context), index);

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
