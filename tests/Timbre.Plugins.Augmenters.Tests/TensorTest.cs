using TorchSharp;

namespace Timbre.Plugins.Augmenters.Tests;

/// <summary>A test whose tensors end with it.</summary>
public abstract class TensorTest : IDisposable
{
    private readonly DisposeScope _scope = torch.NewDisposeScope();

    public void Dispose()
    {
        _scope.Dispose();
        GC.SuppressFinalize(this);
    }
}
