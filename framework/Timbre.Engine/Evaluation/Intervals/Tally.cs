namespace Timbre.Engine;

/// <summary>Recordings and recognised ones by unit and class: accuracy and recall of any weights of the units, without going over recordings.</summary>
internal sealed class Tally
{
    private readonly (int Unit, int Label, int Recordings, int Recognised)[] _cells;
    private readonly int _classes;
    private readonly int _occurring;

    /// <summary>Counts judged recordings.</summary>
    public Tally(int classes, IReadOnlyList<Judgement> judgements, Units units)
    {
        _classes = classes;
        _cells = [.. judgements
            .Select((judgement, i) => (Unit: units.Of[i], judgement.Label, judgement.IsRecognised))
            .GroupBy(item => (item.Unit, item.Label))
            .Select(cell => (cell.Key.Unit, cell.Key.Label, cell.Count(), cell.Count(item => item.IsRecognised)))];
        _occurring = Occurring(_cells);
    }

    private Tally(int classes, (int Unit, int Label, int Recordings, int Recognised)[] cells)
    {
        _classes = classes;
        _cells = cells;
        _occurring = Occurring(cells);
    }

    /// <summary>Two tallies of the same units as one, the second's units after the first's.</summary>
    public static Tally Beside(Tally first, Tally second, int units) =>
        new(first._classes, [.. first._cells, .. second._cells.Select(cell => (cell.Unit + units, cell.Label, cell.Recordings, cell.Recognised))]);

    /// <summary>How many units have recordings of the class that the fewest have recordings of; classes without recordings left out.</summary>
    public int FewestUnitsOfAClass => _cells.GroupBy(cell => cell.Label).Select(cells => cells.Count()).DefaultIfEmpty(0).Min();

    /// <summary>The share of recordings recognised, and the mean recall of the classes that occur; null where one of them has no weight, since another mean is another figure.</summary>
    /// <param name="weights">How often each unit counts; at least one that has recordings counts.</param>
    public (double Accuracy, double? UnweightedRecall) Figures(ReadOnlySpan<int> weights)
    {
        Span<long> all = stackalloc long[_classes];
        Span<long> recognised = stackalloc long[_classes];
        foreach (var cell in _cells)
        {
            all[cell.Label] += (long)weights[cell.Unit] * cell.Recordings;
            recognised[cell.Label] += (long)weights[cell.Unit] * cell.Recognised;
        }

        long recordings = 0, right = 0;
        var (recalls, classes) = (0.0, 0);
        for (var label = 0; label < _classes; label++)
        {
            if (all[label] > 0)
            {
                recordings += all[label];
                right += recognised[label];
                recalls += (double)recognised[label] / all[label];
                classes++;
            }
        }

        return (right / (double)recordings, classes == _occurring ? recalls / classes : null);
    }

    private static int Occurring(IEnumerable<(int Unit, int Label, int Recordings, int Recognised)> cells) => cells.Select(cell => cell.Label).Distinct().Count();
}
