using static TorchSharp.torch;

namespace Timbre.Engine.Tests;

/// <summary>Waveforms to feature maps: the mean magnitude of every <paramref name="hop"/> samples, <c>[batch, 1, 1, time / hop]</c>.</summary>
internal sealed class Envelope(int hop) : IFeatureExtractor
{
    public Signal Extract(Signal input)
    {
        if (input.Kind != SignalKind.Waveform)
        {
            throw new StageException($"An envelope is taken of a waveform, not of a {input.Shape}.");
        }

        var frames = input.Values.shape[1] / hop;
        var values = input.Values.narrow(1, 0, frames * hop).abs().reshape(input.BatchSize, 1, 1, frames, hop).mean([4]);
        return Signal.FeatureMap(values, input.Lengths.div(hop, RoundingMode.floor), input.Rate / hop);
    }
}

/// <summary>Subtracts the mean of the training data.</summary>
internal sealed class Centre : IFittedFeatureExtractor, IDisposable
{
    private Tensor? _mean;

    public bool NeedsFit { get; init; } = true;

    public int Seen { get; private set; }

    public IReadOnlyDictionary<string, Tensor> State => new Dictionary<string, Tensor> { ["mean"] = _mean! };

    public void Fit(IEnumerable<Signal> training)
    {
        var (sum, count) = (0.0, 0L);
        foreach (var signal in training)
        {
            sum += signal.Values.sum().item<float>();
            count += signal.Values.numel();
            Seen += (int)signal.BatchSize;
        }

        Keep(tensor((float)(sum / count)));
    }

    public void Restore(IReadOnlyDictionary<string, Tensor> state) => Keep(state["mean"].clone());

    public Signal Extract(Signal input) => input with { Values = input.Values.sub(_mean!) };

    public void Dispose() => _mean?.Dispose();

    private void Keep(Tensor mean)
    {
        _mean?.Dispose();
        _mean = mean.DetachFromDisposeScope();
    }
}

/// <summary>Any function as a stage.</summary>
internal sealed class Custom(Func<Signal, Signal> function) : IFeatureExtractor
{
    public Signal Extract(Signal input) => function(input);
}

/// <summary>Adds a random number to every item, and remembers where relative paths start.</summary>
internal sealed class Shift : IAugmenter
{
    public string? BaseDirectory { get; private set; }

    public Signal Apply(Signal input, AugmentContext context)
    {
        BaseDirectory = context.BaseDirectory;
        var shift = context.Uniform(0.5, 1);
        return input with { Values = input.Values.add(shift.reshape([shift.shape[0], .. Enumerable.Repeat(1L, (int)input.Values.dim() - 1)])) };
    }
}
