using static TorchSharp.torch;

namespace Timbre.Testing.Tests;

/// <summary>Divides by the largest value of the training split.</summary>
internal sealed class Scaler : IFittedFeatureExtractor, IDisposable
{
    private Tensor? _largest;

    /// <summary>Whether the state misses what was learned.</summary>
    public bool Forgets { get; init; }

    /// <summary>Whether the tensors given to <see cref="Restore"/> are kept instead of copied.</summary>
    public bool Borrows { get; init; }

    public IReadOnlyDictionary<string, Tensor> State =>
        new Dictionary<string, Tensor> { ["largest"] = Forgets ? _largest!.mul(0).add(1) : _largest! };

    public void Fit(IEnumerable<Signal> training) => Keep(training.Select(signal => signal.Values.max()).Aggregate((a, b) => a.maximum(b)));

    public void Restore(IReadOnlyDictionary<string, Tensor> state) => Keep(Borrows ? state["largest"] : state["largest"].clone());

    public Signal Extract(Signal input) => input with { Values = input.Values.div(_largest!) };

    public void Dispose() => _largest?.Dispose();

    private void Keep(Tensor largest)
    {
        _largest?.Dispose();
        _largest = largest.DetachFromDisposeScope();
    }
}
