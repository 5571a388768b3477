namespace Timbre.Engine;

/// <summary>The recordings by the values of one column of their corpus.</summary>
/// <param name="Column">The column.</param>
/// <param name="Slices">One for each value, numbers in ranges where there are many; in order, recordings without a value last.</param>
public sealed record SliceColumn(string Column, [property: System.Text.Json.Serialization.JsonConverter(typeof(OneLineJson<Slice>))] IReadOnlyList<Slice> Slices)
{
    /// <summary>What a reader must know of the column, a full sentence; null where there is nothing.</summary>
    public string? Note { get; init; }
}

/// <summary>How well the recordings of one value are recognised.</summary>
public sealed record Slice
{
    /// <summary>The value, a range such as <c>18 to 25</c>, or <c>(none)</c>.</summary>
    public required string Value { get; init; }

    /// <summary>How many recordings.</summary>
    public required int Recordings { get; init; }

    /// <summary>How many groups, those unknown not counted.</summary>
    public required int Groups { get; init; }

    /// <summary>The share of them recognised.</summary>
    public required double Accuracy { get; init; }

    /// <summary>The interval of the accuracy; null where all recordings are of one group.</summary>
    public Interval? AccuracyInterval { get; init; }

    /// <summary>The mean recall of the classes that occur among them.</summary>
    public required double UnweightedRecall { get; init; }

    /// <summary>The interval of the unweighted recall; null where that of the accuracy is.</summary>
    public Interval? UnweightedRecallInterval { get; init; }

    /// <summary>Whether they are too few to tell: fewer than 20 recordings, or than 3 groups where groups are known and are not what is sliced by.</summary>
    public required bool TooFew { get; init; }
}
