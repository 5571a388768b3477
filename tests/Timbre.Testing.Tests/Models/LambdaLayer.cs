using static TorchSharp.torch;

namespace Timbre.Testing.Tests;

/// <summary>A layer made of one function.</summary>
internal sealed class LambdaLayer(Func<LayerContext, nn.Module<Signal, Signal>> build) : ILayer
{
    public nn.Module<Signal, Signal> Build(LayerContext context) => build(context);
}
