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
    public static Units ByGroup(IReadOnlyList<Judgement> judgements)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var of = new int[judgements.Count];
        var count = 0;
        for (var i = 0; i < of.Length; i++)
        {
            if (judgements[i].Group is not { } group)
            {
                of[i] = count++;
            }
            else if (known.TryGetValue(group, out var unit))
            {
                of[i] = unit;
            }
            else
            {
                known.Add(group, of[i] = count++);
            }
        }

        return new Units(of, count, known.Count > 0 ? ResampledUnit.Groups : ResampledUnit.Recordings);
    }

    /// <summary>Every recording on its own.</summary>
    public static Units ByRecording(int recordings) => new([.. Enumerable.Range(0, recordings)], recordings, ResampledUnit.Recordings);
}
