using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Whether the elements are equal, one by one.</summary>
        public Tensor equal(Tensor target) => Aten.Call("eq.Tensor", this, target);
    }
}
