using TorchSharp;
using static TorchSharp.torch;

namespace Timbre;

/// <summary>A batch of waveforms, feature maps or vectors on its way from stage to stage.</summary>
/// <remarks>
/// Immutable: a stage returns another signal, it does not write into the tensors of the one it was given.
/// Whoever creates a tensor owns it until it is handed on; the engine's dispose scope around a batch ends all the rest,
/// so a stage disposes nothing that it received.
/// </remarks>
/// <param name="Values">The tensor; <paramref name="Kind"/> says what its axes are.</param>
/// <param name="Lengths">Valid steps of the time axis of each item, int64 <c>[batch]</c>, on the device of <paramref name="Values"/>:
/// samples, frames, or 1 for a vector.</param>
/// <param name="Rate">Steps of the time axis per second: the sample rate of a waveform, frames per second of a feature map, 0 for a
/// vector.</param>
/// <param name="Kind">What the axes mean.</param>
public sealed record Signal(Tensor Values, Tensor Lengths, double Rate, SignalKind Kind)
{
    /// <summary>
    /// The group of each item, usually who speaks, and null in it where that is unknown; null where no group is known. The engine hands it
    /// from stage to stage, so a stage that makes a new signal may leave it out.
    /// </summary>
    public IReadOnlyList<string?>? Groups { get; init; }

    /// <summary>The number of items in the batch.</summary>
    public long BatchSize => Values.shape[0];

    /// <summary>The shape of one item: the axes without the batch.</summary>
    public SignalShape Shape => new(Kind, Values.shape[1..], Rate);

    /// <summary>A batch of waveforms.</summary>
    /// <param name="values">Samples in [-1, 1], float32 <c>[batch, time]</c>.</param>
    /// <param name="lengths">Valid samples of each item, int64 <c>[batch]</c>.</param>
    /// <param name="sampleRate">Samples per second.</param>
    public static Signal Waveform(Tensor values, Tensor lengths, double sampleRate) =>
        new(values, lengths, sampleRate, SignalKind.Waveform);

    /// <summary>A batch of feature maps.</summary>
    /// <param name="values">Values, float32 <c>[batch, channel, frequency, time]</c>.</param>
    /// <param name="lengths">Valid frames of each item, int64 <c>[batch]</c>.</param>
    /// <param name="framesPerSecond">Frames per second.</param>
    public static Signal FeatureMap(Tensor values, Tensor lengths, double framesPerSecond) =>
        new(values, lengths, framesPerSecond, SignalKind.FeatureMap);

    /// <summary>A batch of vectors.</summary>
    /// <param name="values">Values, float32 <c>[batch, feature]</c>.</param>
    public static Signal Vector(Tensor values) =>
        new(values, torch.ones(values.shape[0], dtype: ScalarType.Int64, device: values.device), 0, SignalKind.Vector);

    /// <summary>
    /// Which steps of the time axis are valid: true before an item's length, false from there on, bool <c>[batch, time]</c>.
    /// </summary>
    /// <exception cref="InvalidOperationException">The signal is a vector, which has no time axis.</exception>
    public Tensor Mask()
    {
        if (Kind == SignalKind.Vector)
        {
            throw new InvalidOperationException("A vector has no time axis, so there is nothing to mask.");
        }

        using var steps = torch.arange(Values.shape[^1], dtype: ScalarType.Int64, device: Values.device);
        using var ends = Lengths.unsqueeze(1);
        return steps.lt(ends);
    }

    /// <summary>
    /// <see cref="Mask"/> with as many axes as <see cref="Values"/>, so that the two broadcast: bool <c>[batch, time]</c> or
    /// <c>[batch, 1, 1, time]</c>.
    /// </summary>
    /// <exception cref="InvalidOperationException">The signal is a vector, which has no time axis.</exception>
    public Tensor BroadcastMask()
    {
        var mask = Mask();
        if (Kind == SignalKind.Waveform)
        {
            return mask;
        }

        using (mask)
        {
            return mask.reshape(BatchSize, 1, 1, Values.shape[^1]);
        }
    }

    /// <summary>The same signal with zeros beyond each item's length; a vector as it is.</summary>
    public Signal ZeroBeyondLengths()
    {
        if (Kind == SignalKind.Vector)
        {
            return this;
        }

        using var scope = torch.NewDisposeScope();
        return this with { Values = Values.masked_fill(BroadcastMask().logical_not(), 0).MoveToOuterDisposeScope() };
    }

    /// <summary>
    /// Hands both tensors to the dispose scope around the current one, so that they outlive it; for the end of a stage that worked in a
    /// scope of its own, and made both tensors there.
    /// </summary>
    /// <remarks>
    /// A tensor moves out of the scope that owns it, whichever that is. A stage that passes on what it was given, such as
    /// <see cref="Lengths"/>, moves its new tensor alone: <c>input with { Values = values.MoveToOuterDisposeScope() }</c>.
    /// </remarks>
    public Signal MoveToOuterDisposeScope()
    {
        Values.MoveToOuterDisposeScope();
        Lengths.MoveToOuterDisposeScope();
        return this;
    }

    /// <summary>Refuses a signal of another kind than a stage can take.</summary>
    /// <param name="kind">The kind that the stage takes.</param>
    /// <param name="remedy">What to do about another kind, a full sentence: <c>Place this stage before the features.</c></param>
    /// <exception cref="StageException">The signal is of another kind.</exception>
    public void Require(SignalKind kind, string remedy)
    {
        if (Kind != kind)
        {
            throw new StageException($"The input is a {Shape}; this stage takes {SignalShape.Plural(kind)}. {remedy}");
        }
    }
}
