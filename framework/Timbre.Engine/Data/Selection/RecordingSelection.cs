using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Chooses the recordings of a pipeline among those that its sources list, and tells how many each rule left out.</summary>
internal sealed class RecordingSelection(LoadedPipeline pipeline, CancellationToken cancellation)
{
    private readonly DataSection _data = pipeline.Pipeline.Data;
    private readonly List<string> _notes = [];

    /// <summary>What was left out, a sentence for each rule.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>The recordings that filters and durations keep.</summary>
    /// <exception cref="PipelineException">A filter cannot be applied, or keeps nothing.</exception>
    public List<Recording> Filter(List<Recording> recordings)
    {
        var kept = recordings;
        foreach (var (column, filter) in _data.Filter)
        {
            var key = $"data.filter.{column}";
            kept = Tell(key, kept, DataErrors.Placed(pipeline, key, () => ColumnFilter.Apply(kept, column, filter)));
        }

        if (_data.Unlabelled == UnlabelledPolicy.Skip)
        {
            kept = Tell("data.unlabelled", kept, [.. kept.Where(recording => recording.Label is not null)]);
        }

        if (_data.MinSeconds is { } || _data.MaxSeconds is { })
        {
            var key = _data.MinSeconds is { } ? "data.min_seconds" : "data.max_seconds";
            kept = Tell(key, kept, DurationFilter.Apply(kept, _data.MinSeconds ?? 0, _data.MaxSeconds ?? double.PositiveInfinity, cancellation));
        }

        return kept;
    }

    /// <summary>The recordings that balancing and the limit keep.</summary>
    /// <exception cref="PipelineException">A label has nothing left.</exception>
    public List<(Recording Recording, int Label)> Draw(List<(Recording Recording, int Label)> recordings)
    {
        var (kept, seed) = (recordings, pipeline.Pipeline.Seed);
        if (_data.Balance.Method == BalanceMethod.Undersample)
        {
            DataErrors.Placed(pipeline, "data.balance", () =>
            {
                if (_data.Balance.Within is { } column)
                {
                    RecordingColumn.Require(kept.Select(pair => pair.Recording), column, "data.balance.within");
                }

                return true;
            });
            kept = Tell("data.balance", kept, LabelDraw.Balance(kept, _data.Labels.Count, _data.Balance.Within, seed),
                $"no value of '{_data.Balance.Within}' has recordings of every label; choose another column, or leave 'within' out");
        }

        return _data.Limit is { } limit ? Tell("data.limit", kept, LabelDraw.Limit(kept, _data.Labels.Count, limit, seed)) : kept;
    }

    private List<T> Tell<T>(string key, List<T> before, List<T> after, string remedy = "loosen it")
    {
        if (after.Count == 0 && before.Count > 0)
        {
            throw new PipelineException([DataErrors.At(pipeline, key, FormattableString.Invariant($"{key} leaves none of {before.Count} recordings; {remedy}."))]);
        }

        if (after.Count < before.Count)
        {
            _notes.Add(FormattableString.Invariant($"{key} leaves out {before.Count - after.Count} of {before.Count} recordings."));
        }

        return after;
    }
}
