namespace Timbre.Engine;

/// <summary>Assigns whole groups to parts so that every part has its share of every label, as nearly as groups allow.</summary>
/// <remarks>
/// Greedy in random order, then improved by moving one group or exchanging two until nothing helps. The cost is the sum, over parts and labels,
/// of the squared difference between the part's share of the label and its share of all, with 1 more for each label that a part lacks.
/// </remarks>
internal static class GroupAssignment
{
    private const int MostGroupsForExchange = 400;
    private const int MostPasses = 50;

    /// <summary>The part of each group.</summary>
    /// <param name="counts">Recordings of each label, group by group.</param>
    /// <param name="shares">The share of each part; they sum to 1.</param>
    /// <param name="random">Decides between assignments that are equally good.</param>
    public static int[] Assign(int[][] counts, IReadOnlyList<double> shares, RandomStream random)
    {
        var state = new Assignment(counts, shares);
        var order = random.Permutation(counts.Length);
        foreach (var group in order)
        {
            state.Place(group, Enumerable.Range(0, shares.Count).MinBy(part => state.CostOfPlacing(group, part)));
        }

        for (var pass = 0; pass < MostPasses && (Move(state, order) | Exchange(state, order)); pass++)
        {
        }

        return state.PartOf;
    }

    private static bool Move(Assignment state, int[] order)
    {
        var improved = false;
        foreach (var group in order)
        {
            for (var part = 0; part < state.Parts; part++)
            {
                improved |= state.TryChange([(group, part)]);
            }
        }

        return improved;
    }

    private static bool Exchange(Assignment state, int[] order)
    {
        var improved = false;
        for (var i = 0; i < order.Length && order.Length <= MostGroupsForExchange; i++)
        {
            for (var j = 0; j < i; j++)
            {
                improved |= state.PartOf[order[i]] != state.PartOf[order[j]]
                    && state.TryChange([(order[i], state.PartOf[order[j]]), (order[j], state.PartOf[order[i]])]);
            }
        }

        return improved;
    }

    private sealed class Assignment(int[][] counts, IReadOnlyList<double> shares)
    {
        private const double Gain = 1e-9;
        private readonly int _labels = counts[0].Length;
        private readonly int[] _totals = [.. Enumerable.Range(0, counts[0].Length).Select(label => counts.Sum(group => group[label]))];
        private readonly int[][] _held = [.. shares.Select(_ => new int[counts[0].Length])];

        public int[] PartOf { get; } = [.. counts.Select(_ => -1)];

        public int Parts => shares.Count;

        public void Place(int group, int part)
        {
            Add(PartOf[group], group, -1);
            Add(part, group, 1);
            PartOf[group] = part;
        }

        public double CostOfPlacing(int group, int part)
        {
            var before = Cost(part);
            Add(part, group, 1);
            var after = Cost(part);
            Add(part, group, -1);
            return after - before;
        }

        public bool TryChange(ReadOnlySpan<(int Group, int Part)> changes)
        {
            var before = TotalCost();
            Span<int> previous = stackalloc int[changes.Length];
            for (var i = 0; i < changes.Length; i++)
            {
                previous[i] = PartOf[changes[i].Group];
                Place(changes[i].Group, changes[i].Part);
            }

            if (TotalCost() < before - Gain)
            {
                return true;
            }

            for (var i = 0; i < changes.Length; i++)
            {
                Place(changes[i].Group, previous[i]);
            }

            return false;
        }

        private void Add(int part, int group, int sign)
        {
            for (var label = 0; part >= 0 && label < _labels; label++)
            {
                _held[part][label] += sign * counts[group][label];
            }
        }

        private double TotalCost()
        {
            var cost = 0.0;
            for (var part = 0; part < shares.Count; part++)
            {
                cost += Cost(part);
            }

            return cost;
        }

        private double Cost(int part)
        {
            var cost = 0.0;
            for (var label = 0; label < _labels; label++)
            {
                var difference = ((double)_held[part][label] / Math.Max(1, _totals[label])) - shares[part];
                cost += (difference * difference) + (_held[part][label] == 0 && _totals[label] > 0 ? 1 : 0);
            }

            return cost;
        }
    }
}
