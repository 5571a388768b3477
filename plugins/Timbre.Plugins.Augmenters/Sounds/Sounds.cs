using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters;

/// <summary>Sounds of different lengths, one after another in one tensor, so that each item of a batch takes another in one operation.</summary>
/// <param name="samples">All samples, float32 <c>[time]</c>.</param>
/// <param name="starts">Where each sound begins, int64 <c>[sound]</c>.</param>
/// <param name="lengths">How many samples each has, int64 <c>[sound]</c>.</param>
/// <param name="longest">The most samples that any has.</param>
internal sealed class Sounds(Tensor samples, Tensor starts, Tensor lengths, long longest) : IDisposable
{
    public long Count => starts.shape[0];

    /// <summary>Puts sounds on a device, outside all dispose scopes.</summary>
    public static Sounds Keep(float[][] sounds, Device device)
    {
        using var scope = NewDisposeScope();
        // A tensor born in inference mode could never take part in a later backward pass.
        using var recording = inference_mode(false);
        var lengths = Array.ConvertAll(sounds, sound => (long)sound.Length);
        var starts = lengths.Select((_, i) => lengths.Take(i).Sum()).ToArray();
        return new(Kept(cat(Array.ConvertAll(sounds, sound => tensor(sound)))), Kept(tensor(starts)), Kept(tensor(lengths)), lengths.Max());

        Tensor Kept(Tensor made) => made.to(device).DetachFromDisposeScope();
    }

    /// <summary>One whole sound for each item, with zeros after its end: <c>[batch, longest]</c>.</summary>
    /// <param name="sound">Which one, int64 <c>[batch]</c>.</param>
    public Tensor Take(Tensor sound)
    {
        var step = Steps(longest);
        var length = lengths.index_select(0, sound).unsqueeze(1);
        var index = step.minimum(length.sub(1)).add(starts.index_select(0, sound).unsqueeze(1));
        return samples.take(index).masked_fill(step.ge(length), 0);
    }

    /// <summary>An excerpt for each item, <c>[batch, time]</c>.</summary>
    /// <param name="sound">Which sound, int64 <c>[batch]</c>.</param>
    /// <param name="place">Where the excerpt begins, in [0, 1) of all places: those where it fits, or, in a sound that is too short and goes
    /// around, all; <c>[batch]</c>.</param>
    /// <param name="time">Samples of each excerpt.</param>
    /// <param name="needed">Samples that are of use to each item, int64 <c>[batch]</c>.</param>
    public Tensor Excerpts(Tensor sound, Tensor place, long time, Tensor needed)
    {
        var length = lengths.index_select(0, sound);
        var places = where(length.gt(needed), length.sub(needed).add(1), length);
        var offset = place.to(ScalarType.Float64).mul(places).floor().to(ScalarType.Int64).unsqueeze(1);
        var index = Steps(time).add(offset).remainder(length.unsqueeze(1)).add(starts.index_select(0, sound).unsqueeze(1));
        return samples.take(index);
    }

    public void Dispose()
    {
        samples.Dispose();
        starts.Dispose();
        lengths.Dispose();
    }

    private Tensor Steps(long count) => arange(count, dtype: ScalarType.Int64, device: samples.device).unsqueeze(0);
}
