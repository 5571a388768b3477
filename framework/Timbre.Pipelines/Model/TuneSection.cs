using System.ComponentModel.DataAnnotations;

namespace Timbre.Pipelines;

/// <summary>A search over values of the pipeline: timbre tune trains one trial for each proposal and compares them on the validation part.</summary>
public sealed record TuneSection : IValidatedOptions
{
    internal const string Key = "tune";

    /// <summary>How values are proposed.</summary>
    public TuneMethod Method { get; init; } = TuneMethod.Tpe;

    /// <summary>What trials are compared by, after the epoch whose weights are kept: larger is better for accuracy and recall, smaller for loss.</summary>
    [AllowedValues("validation.accuracy", "validation.loss", "validation.recall")]
    public string Metric { get; init; } = "validation.recall";

    /// <summary>The number of trials after which the search ends; a grid ends by itself.</summary>
    [Range(1, 1000000)]
    public int? Trials { get; init; }

    /// <summary>The hours after which the search ends, those of resumed parts added up; trials that are not finished then can go on when it is resumed with more.</summary>
    [Range(0, 100000, MinimumIsExclusive = true)]
    public double? MaxHours { get; init; }

    /// <summary>Trials at a time, among which the cores are divided.</summary>
    [Range(1, 1024)]
    public int Parallel { get; init; } = 1;

    /// <summary>Stops trials that do worse than others did after as many epochs; all are trained to their end if absent.</summary>
    public PruneSection? Prune { get; init; }

    /// <summary>What is searched: paths as --set takes them, each with a list of values or a range.</summary>
    [MinLength(1)]
    public required IReadOnlyDictionary<string, SearchRange> Space { get; init; }

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate()
    {
        if (Method == TuneMethod.Grid)
        {
            foreach (var (path, _) in Space?.Where(range => range.Value.IsEndless) ?? [])
            {
                yield return new OptionError(
                    nameof(Space), $"{path} has any number of values, and a grid tries all of them; list the values, give it a step, or search by random or tpe.");
            }
        }
        else if (Trials is null && MaxHours is null)
        {
            yield return new OptionError(
                nameof(Method), $"the search by {Naming.KebabCase(Method.ToString())} has no end; say when it ends by trials, max_hours or both.");
        }
    }
}

/// <summary>How a search proposes values.</summary>
public enum TuneMethod
{
    /// <summary>Every combination, in the order of the space, the last path fastest.</summary>
    Grid,

    /// <summary>Each value by itself, uniformly.</summary>
    Random,

    /// <summary>Values like those of good trials and unlike those of bad ones: a tree-structured Parzen estimator.</summary>
    Tpe,
}
