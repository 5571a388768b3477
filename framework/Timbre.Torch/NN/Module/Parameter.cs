using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A tensor that a module learns. It takes over the tensor it is made of, which is empty from then on.</summary>
public class Parameter : Tensor
{
    /// <summary>Makes a tensor a parameter, learned unless told otherwise.</summary>
    public Parameter(Tensor data, bool requires_grad = true)
        : this(data, data.OwningDisposeScope, requires_grad)
    {
    }

    private Parameter(Tensor data, DisposeScope? owner, bool requires_grad)
        : base(data.requires_grad_(requires_grad).DetachFromDisposeScope().DecoupleFromNativeHandle(), register: false) =>
        owner?.Attach(this);
}
