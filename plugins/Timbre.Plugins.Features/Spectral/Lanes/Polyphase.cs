using System.Numerics;
using System.Runtime.CompilerServices;

namespace Timbre.Plugins.Features;

/// <summary>
/// The samples of a block of frames, sorted by their place within a hop, so that the same sample of neighbouring frames lies in neighbouring
/// places: what a vector loads, without collecting it, and each sample moved once though several frames share it.
/// </summary>
/// <param name="hop">Samples between the starts of two frames.</param>
/// <param name="first">The first sample of a frame that is used.</param>
/// <param name="count">How many samples of a frame are used.</param>
/// <param name="frames">How many frames a block has.</param>
internal sealed class Polyphase(int hop, int first, int count, int frames)
{
    private readonly int _rows = Math.Min(hop, count);
    // One vector more than the frames need; an odd length, so that rows do not fall on the same lines of the cache.
    private readonly int _stride = (frames + ((count - 1) / hop) + Vector<float>.Count) | 1;

    /// <summary>How many places the layout has.</summary>
    public int Size => _rows * _stride;

    /// <summary>Where sample <paramref name="n"/> of the first frame lies, and beside it those of the next frames; -1 for one that is not
    /// used.</summary>
    public int Place(int n) => n < first || n >= first + count ? -1 : ((n - first) % hop * _stride) + ((n - first) / hop);

    /// <summary>Lays out the samples of a block.</summary>
    /// <param name="clip">The waveform.</param>
    /// <param name="start">Where sample 0 of the block's first frame lies in it, possibly before its beginning.</param>
    /// <param name="needed">How many frames are needed, at most as many as a block has.</param>
    /// <param name="phases">Receives the layout.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Lay(in PaddedClip clip, long start, int needed, Span<float> phases)
    {
        var columns = needed + ((count - 1) / hop);
        for (var column = 0; column < columns; column++)
        {
            var at = start + first + ((long)column * hop);
            if (at >= 0 && at + _rows <= clip.Samples.Length)
            {
                var samples = clip.Samples.Slice((int)at, _rows);
                for (var row = 0; row < samples.Length; row++)
                {
                    phases[(row * _stride) + column] = samples[row];
                }
            }
            else
            {
                for (var row = 0; row < _rows; row++)
                {
                    phases[(row * _stride) + column] = clip[at + row];
                }
            }
        }
    }
}
