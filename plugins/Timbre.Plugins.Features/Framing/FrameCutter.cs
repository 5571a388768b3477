using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>Cuts waveforms into frames, with zeros wherever a frame reaches beyond an item.</summary>
internal static class FrameCutter
{
    /// <summary>The number of frames of each item whose frames are centred, int64 <c>[batch]</c>.</summary>
    public static Tensor Centered(Tensor lengths, int hop) => lengths.div(hop, RoundingMode.floor).add(1);

    /// <summary>All frames of a batch, as a view: <c>[batch, time, size]</c>.</summary>
    /// <param name="wave">Waveforms <c>[batch, time]</c>.</param>
    /// <param name="size">Length of a frame, in samples.</param>
    /// <param name="hop">Distance between two frames, in samples.</param>
    /// <param name="center">
    /// Whether frame i has sample <c>i · hop</c> in its middle, at index <c>size / 2</c>; otherwise it starts there and only whole frames
    /// count, but at least one.
    /// </param>
    /// <param name="lengths">The number of frames of each item, int64 <c>[batch]</c>.</param>
    /// <remarks>With <paramref name="center"/> there are <c>samples / hop + 1</c> frames, as many as a centred spectrogram has.</remarks>
    public static Tensor Cut(Signal wave, int size, int hop, bool center, out Tensor lengths)
    {
        var values = wave.ZeroBeyondLengths().Values;
        if (center)
        {
            lengths = Centered(wave.Lengths, hop);
            return nn.functional.pad(values, (size / 2, size - (size / 2))).unfold(1, size, hop);
        }

        lengths = wave.Lengths.clamp_min(size).sub(size).div(hop, RoundingMode.floor).add(1);
        var missing = Math.Max(0, size - values.shape[1]);
        return (missing == 0 ? values : nn.functional.pad(values, (0, missing))).unfold(1, size, hop);
    }
}
