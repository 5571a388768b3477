using TorchSharp;

namespace Timbre.Plugins.Augmenters.Tests;

/// <summary>A test whose tensors end with it.</summary>
public abstract class TensorTest : IDisposable
{
    private readonly DisposeScope _scope = torch.NewDisposeScope();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => _scope.Dispose();
}
