namespace Timbre.Plugins.Features;

/// <summary>A clip that goes on beyond both ends: as zeros, or as its mirror image.</summary>
/// <param name="samples">The valid samples.</param>
/// <param name="mirrored">The length of what is mirrored, where zeros follow fewer samples; 0 for zeros beyond the ends.</param>
internal readonly ref struct PaddedClip(ReadOnlySpan<float> samples, long mirrored)
{
    /// <summary>The valid samples.</summary>
    public ReadOnlySpan<float> Samples { get; } = samples;

    /// <summary>The sample at a position that may lie beyond the ends.</summary>
    public float this[long position]
    {
        get
        {
            if (mirrored > 0)
            {
                position = Math.Abs(position);
                position = Math.Max(0, Math.Min(position, (2 * (mirrored - 1)) - position));
            }

            return position >= 0 && position < Samples.Length ? Samples[(int)position] : 0;
        }
    }
}
