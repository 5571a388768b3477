using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>Where the frames of a waveform lie, and how many there are.</summary>
internal sealed class Frames(StftOptions options)
{
    private readonly int _size = options.Frame == FrameLength.Fft ? options.NFft : options.Win;

    /// <summary>Where the window begins in the <c>n_fft</c> samples that are transformed.</summary>
    public int WindowOffset => (_size - options.Win) / 2;

    private int Padding => options.Center ? _size / 2 : 0;

    /// <summary>The fewest samples that make a frame.</summary>
    private long Shortest => (options.Center, options.PadMode) switch
    {
        (false, _) => _size,
        (true, PadMode.Reflect) => Padding + 1,
        _ => Math.Max(1, _size - (2 * Padding)),
    };

    /// <summary>The number of frames of each item, at least 1, int64 <c>[batch]</c>.</summary>
    public Tensor Count(Tensor lengths) =>
        lengths.clamp_min(Shortest).add((2 * Padding) - _size).div(options.Hop, RoundingMode.floor).add(1);

    /// <summary>The number of frames of an item of a length, at least 1.</summary>
    public long Count(long length) => ((Math.Max(length, Shortest) + (2 * Padding) - _size) / options.Hop) + 1;

    /// <summary>Where a frame begins, before the first sample for the first frames of a centred signal.</summary>
    public long Start(long frame) => (frame * options.Hop) - Padding;

    /// <summary>How much of an item of a length is mirrored beyond its ends; 0 where zeros lie there.</summary>
    public long Mirrored(long length) => options is { Center: true, PadMode: PadMode.Reflect } ? Math.Max(length, Shortest) : 0;

    /// <summary>Refuses clips without a whole frame.</summary>
    /// <param name="time">The length of the time axis, in samples.</param>
    /// <exception cref="StageException">The time axis is shorter than one frame.</exception>
    public void CheckLength(long time)
    {
        if (time < Shortest)
        {
            throw new StageException(
                $"A clip of {time} samples is shorter than one frame, which needs {Shortest} "
                + $"(n_fft {options.NFft}, win_length {options.Win}, center {(options.Center ? "true" : "false")}); "
                + "lengthen or pad the clips, or shorten the frame.");
        }
    }

    /// <summary>All frames of a batch, as a view without a copy where nothing is padded: <c>[batch, time, n_fft]</c>.</summary>
    /// <param name="wave">Waveforms <c>[batch, time]</c>.</param>
    /// <param name="ragged">Whether some item is shorter than the batch's time axis.</param>
    /// <remarks>
    /// An item with fewer valid samples than a frame, as the last window of a recording may be, is taken for a whole frame that ends in
    /// zeros.
    /// </remarks>
    public Tensor Cut(Signal wave, out bool ragged)
    {
        var lengths = wave.Lengths.cpu().data<long>().ToArray();
        var time = wave.Values.shape[1];
        ragged = lengths.Any(length => length != time);
        if (lengths.Min() < Shortest)
        {
            wave = wave with { Values = wave.Values.masked_fill(wave.Mask().logical_not(), 0), Lengths = wave.Lengths.clamp_min(Shortest) };
        }

        var values = Pad(wave, ragged);
        // The last frame of `frame: window` reaches beyond its window; what it meets there is multiplied by zero.
        var overhang = options.NFft - _size;
        var padded = overhang == 0 ? values : nn.functional.pad(values, (0, overhang));
        return padded.unfold(1, options.NFft, options.Hop);
    }

    private Tensor Pad(Signal wave, bool ragged)
    {
        if (!options.Center)
        {
            return wave.Values;
        }

        if (options.PadMode == PadMode.Constant)
        {
            var values = ragged ? wave.Values.masked_fill(wave.Mask().logical_not(), 0) : wave.Values;
            return nn.functional.pad(values, (Padding, Padding));
        }

        return ragged ? Mirror(wave) : nn.functional.pad(wave.Values, (Padding, Padding), PaddingModes.Reflect);
    }

    /// <summary>Mirrors each item at its own end, so that what follows it in the batch has no influence.</summary>
    private Tensor Mirror(Signal wave)
    {
        var last = wave.Lengths.unsqueeze(1).sub(1);
        var end = wave.Values.shape[1] + Padding;
        var position = torch.arange(-Padding, end, dtype: ScalarType.Int64, device: wave.Values.device).abs().unsqueeze(0);
        // min(p, 2·last - p) is p itself up to the last sample and its mirror image from there on.
        var index = position.minimum(last.mul(2).sub(position)).clamp_min(0);
        return wave.Values.gather(1, index);
    }
}
