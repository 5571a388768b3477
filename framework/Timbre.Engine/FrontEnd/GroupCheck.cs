using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Refuses stages that learn something of each group where the training data have no groups.</summary>
internal static class GroupCheck
{
    /// <summary>Compares a pipeline's stages with its training recordings, before these are decoded.</summary>
    /// <exception cref="StageException">A stage needs groups that recordings lack; the location is the stage's.</exception>
    public static void Enforce(Pipeline pipeline, IReadOnlyList<Sample> training)
    {
        var stage = pipeline.Prepare.Concat(pipeline.Features).FirstOrDefault(stage => stage.Plugin is IAdaptsToGroups { NeedsGroups: true });
        var without = training.Where(sample => sample.Group is null).ToList();
        if (stage is not null && without.Count > 0)
        {
            var first = without[0].Recording;
            throw new StageException(
                FormattableString.Invariant($"'{stage.Name}' learns something of each group, and {without.Count} of {training.Count} training recordings have no group, ")
                + $"the first at {first.Origin ?? first.Name}; name the column or pattern that holds the speaker with the source's 'group' option, "
                + $"or set '{stage.Name}' to a mode that needs no groups.")
            { Location = stage.Location };
        }
    }
}
