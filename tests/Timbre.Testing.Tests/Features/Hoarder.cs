using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Testing.Tests;

/// <summary>Keeps a constant and never frees it.</summary>
internal sealed class Hoarder : IFeatureExtractor
{
    private Tensor? _two;

    public Signal Extract(Signal input)
    {
        _two ??= torch.tensor(2f).DetachFromDisposeScope();
        return input with { Values = input.Values.mul(_two) };
    }
}
