using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Compares the columns that options of data name with those of the sources, as far as sources can tell them from a header.</summary>
internal static class ColumnCheck
{
    /// <summary>The columns that no source has, each at the key that names it; none where a source cannot tell its columns.</summary>
    /// <exception cref="StageException">A source's header cannot be read, or lacks a column that the source asks for; the location is the source's.</exception>
    public static IEnumerable<Diagnostic> Mistakes(LoadedPipeline pipeline)
    {
        if (Known(pipeline) is not { } known)
        {
            return [];
        }

        return Asked(pipeline.Pipeline.Data)
            .Select(asked => (asked.Key, Message: RecordingColumn.Refusal(known, asked.Column, asked.Shown)))
            .Where(asked => asked.Message is not null)
            .Select(asked => DataErrors.At(pipeline, asked.Key, asked.Message!));
    }

    /// <summary>The columns that are asked for where no dry run can say whether there are such.</summary>
    public static IReadOnlyList<string> Unchecked(Pipeline pipeline) =>
        pipeline.Data.Source.All(stage => stage.Plugin is IDescribesColumns)
            ? []
            : [.. Asked(pipeline.Data).Where(asked => !RecordingColumn.IsRole(asked.Column)).Select(asked => $"'{asked.Column}' ({asked.Shown})")];

    private static IEnumerable<(string Key, string Shown, string Column)> Asked(DataSection data)
    {
        IEnumerable<(string, string, string)> filters = data.Filter.Keys.Select(column => ($"data.filter.{column}", "data.filter", column));
        return filters
            .Concat(data.Balance is { Method: BalanceMethod.Undersample, Within: { } within } ? [("data.balance.within", "data.balance.within", within)] : [])
            .Concat(data.Split is { By: SplitBy.Source, Column: { } part } ? [("data.split.column", "data.split.column", part)] : []);
    }

    // Also read where no option names a column: a source says then whether its own columns are there.
    private static List<string>? Known(LoadedPipeline pipeline)
    {
        var context = new SourceContext(pipeline.BaseDirectory, pipeline.BaseDirectory);
        var columns = pipeline.Pipeline.Data.Source
            .Where(stage => stage.Plugin is IDescribesColumns)
            .Select(stage => StageErrors.At(pipeline, stage, () => ((IDescribesColumns)stage.Plugin).Columns(context)))
            .ToList();
        return columns.Count == pipeline.Pipeline.Data.Source.Count ? [.. columns.SelectMany(names => names)] : null;
    }
}
