using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Cuts clips of one length out of recordings of any length.</summary>
/// <param name="section">The clip's length, and what happens to shorter and longer recordings.</param>
/// <param name="sampleRate">Samples per second.</param>
public sealed class ClipCutter(ClipSection section, int sampleRate)
{
    /// <summary>The length of a clip, in samples.</summary>
    public int ClipLength { get; } = (int)Math.Round(section.Seconds * sampleRate);

    /// <summary>Whether a recording of this length gives another clip with other draws.</summary>
    /// <param name="length">The recording's length, in samples.</param>
    public bool IsRandom(int length) =>
        (length > ClipLength && section.Long == LongClip.RandomCrop) || (length < ClipLength && section.Short == ShortClip.ZeroPadSides);

    /// <summary>Decides where the clip lies.</summary>
    /// <param name="length">The recording's length, in samples.</param>
    /// <param name="random">The recording's stream; null takes the centre where training draws.</param>
    public ClipPlan Plan(int length, RandomStream? random)
    {
        if (length > ClipLength)
        {
            var spare = length - ClipLength;
            var start = section.Long switch
            {
                LongClip.Truncate => 0,
                LongClip.RandomCrop when random is not null => (int)random.NextInteger(spare + 1L),
                _ => spare / 2,
            };
            return new ClipPlan(start, 0, ClipLength, ClipLength);
        }

        var missing = ClipLength - length;
        return section.Short switch
        {
            ShortClip.Repeat => new ClipPlan(0, 0, length, ClipLength),
            ShortClip.ZeroPadSides => At(random is null ? missing / 2 : (int)random.NextInteger(missing + 1L)),
            _ => At(0),
        };

        ClipPlan At(int offset) => new(0, offset, length, offset + length);
    }

    /// <summary>Fills a clip.</summary>
    /// <param name="audio">The recordings.</param>
    /// <param name="sample">The index in the corpus.</param>
    /// <param name="plan">Where the clip lies.</param>
    /// <param name="clip">Overwritten completely; its length is <see cref="ClipLength"/>.</param>
    public static void Fill(AudioStore audio, int sample, ClipPlan plan, Span<float> clip)
    {
        ArgumentNullException.ThrowIfNull(audio);
        clip[..plan.Offset].Clear();
        audio.Read(sample, plan.Start, clip.Slice(plan.Offset, plan.Count));
        var filled = plan.Offset + plan.Count;
        while (filled < plan.ValidLength)
        {
            var again = Math.Min(plan.Count, plan.ValidLength - filled);
            clip[..again].CopyTo(clip[filled..]);
            filled += again;
        }

        clip[filled..].Clear();
    }
}

/// <summary>Where a clip lies in its recording, and the recording in its clip; all in samples.</summary>
/// <param name="Start">The first sample of the recording that is taken.</param>
/// <param name="Offset">Zeros in front of it.</param>
/// <param name="Count">How many samples are taken.</param>
/// <param name="ValidLength">The clip's valid length: up to it the samples are repeated, beyond it are zeros.</param>
public readonly record struct ClipPlan(int Start, int Offset, int Count, int ValidLength);
