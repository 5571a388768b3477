namespace Timbre.Engine;

/// <summary>What is drawn together because it is not independent: the recordings of a group, or a recording that has none.</summary>
internal sealed class Units
{
    private Units(int[] of, int count, ResampledUnit kind)
    {
        Of = of;
        Count = count;
        Kind = kind;
    }

    /// <summary>The unit of each recording, from 0.</summary>
    public IReadOnlyList<int> Of { get; }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>What they are; groups where any recording has one.</summary>
    public ResampledUnit Kind { get; }

    /// <summary>The groups of recordings.</summary>
    /// <param name="judgements">The recordings.</param>
    /// <param name="isRepeated">Whether a recording may be among them several times, and is one unit then.</param>
    public static Units ByGroup(IReadOnlyList<Judgement> judgements, bool isRepeated = false)
    {
        var known = new Dictionary<(string? Group, string? Name), int>();
        var of = new int[judgements.Count];
        var count = 0;
        for (var i = 0; i < of.Length; i++)
        {
            var (group, name) = (judgements[i].Group, judgements[i].Name);
            var key = (group, group is null ? name : null);
            if (group is null && !isRepeated)
            {
                of[i] = count++;
            }
            else if (known.TryGetValue(key, out var unit))
            {
                of[i] = unit;
            }
            else
            {
                known.Add(key, of[i] = count++);
            }
        }

        return new Units(of, count, known.Keys.Any(key => key.Group is not null) ? ResampledUnit.Groups : ResampledUnit.Recordings);
    }

    /// <summary>Every recording on its own.</summary>
    public static Units ByRecording(int recordings) => new([.. Enumerable.Range(0, recordings)], recordings, ResampledUnit.Recordings);
}
