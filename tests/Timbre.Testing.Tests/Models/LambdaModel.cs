using static TorchSharp.torch;

namespace Timbre.Testing.Tests;

/// <summary>A model made of one function.</summary>
internal sealed class LambdaModel(Func<ModelContext, nn.Module<Tensor, Tensor, Tensor>> build) : IModel
{
    public nn.Module<Tensor, Tensor, Tensor> Build(ModelContext context) => build(context);
}
