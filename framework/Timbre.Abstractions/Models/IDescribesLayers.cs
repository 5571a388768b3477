namespace Timbre;

/// <summary>A network that can say what its layers do; <c>timbre validate</c> prints it.</summary>
/// <remarks>The module that <see cref="IModel.Build"/> returns implements it where it is made of layers.</remarks>
public interface IDescribesLayers
{
    /// <summary>The layers, from input to output.</summary>
    IReadOnlyList<LayerDescription> Layers { get; }
}
