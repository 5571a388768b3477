using static TorchSharp.torch;

namespace Timbre;

/// <summary>Builds one layer of a model that is declared as a list of layers.</summary>
/// <remarks>
/// A layer is a module from signal to signal, so that it can shorten lengths (pooling), change the rate, or turn a feature map into a
/// vector. It throws <see cref="StageException"/>, naming what it needs and what it got, for an input that it cannot take.
/// </remarks>
public interface ILayer
{
    /// <summary>Builds the layer for the shape that the layer before it gives.</summary>
    nn.Module<Signal, Signal> Build(LayerContext context);
}
