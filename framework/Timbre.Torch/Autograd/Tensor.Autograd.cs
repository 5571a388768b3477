using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Whether operations on the tensor are recorded, so that a gradient can flow back to it.</summary>
        public bool requires_grad
        {
            get
            {
                var result = NativeMethods.Check(NativeMethods.TensorRequiresGrad(Handle));
                GC.KeepAlive(this);
                return result != 0;
            }

            set
            {
                NativeMethods.Check(NativeMethods.TensorSetRequiresGrad(Handle, value ? 1 : 0));
                GC.KeepAlive(this);
            }
        }

        /// <summary>Whether no recorded operation made the tensor.</summary>
        public bool is_leaf
        {
            get
            {
                var result = NativeMethods.Check(NativeMethods.TensorIsLeaf(Handle));
                GC.KeepAlive(this);
                return result != 0;
            }
        }

        /// <summary>The gradient that backward passes have added up, of the tensor's shape; null before the first.</summary>
        public unsafe Tensor? grad
        {
            get
            {
                nint gradient;
                NativeMethods.Check(NativeMethods.TensorGrad(Handle, &gradient));
                GC.KeepAlive(this);
                return gradient == 0 ? null : new Tensor(gradient);
            }

            set
            {
                NativeMethods.Check(NativeMethods.TensorSetGrad(Handle, value?.Handle ?? 0));
                GC.KeepAlive(this);
                GC.KeepAlive(value);
            }
        }

        /// <summary>Sets whether operations on the tensor are recorded, and returns the tensor.</summary>
        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        /// <summary>Sets whether operations on the tensor are recorded, and returns the tensor.</summary>
        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);

        /// <summary>Keeps the gradient of a tensor that is not a leaf.</summary>
        public void retain_grad()
        {
            NativeMethods.Check(NativeMethods.TensorRetainGrad(Handle));
            GC.KeepAlive(this);
        }

        /// <summary>Adds to each leaf's <see cref="grad"/> the derivative of this tensor, a single number, with respect to it.</summary>
        public void backward() => autograd.backward(this, grad_tensors: null);

        /// <summary>
        /// Adds to the <see cref="grad"/> of each leaf, or of the inputs alone, the derivative of this tensor with respect to it,
        /// weighted by <paramref name="grad_tensors"/>.
        /// </summary>
        public void backward(
            IList<Tensor>? grad_tensors = null, bool retain_graph = false, bool create_graph = false, IList<Tensor>? inputs = null) =>
            autograd.backward(this, grad_tensors, retain_graph, create_graph, inputs);
    }
}
