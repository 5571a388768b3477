using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Derivatives of recorded operations.</summary>
    public static unsafe partial class autograd
    {
        /// <summary>
        /// The derivatives of the outputs, weighted by <paramref name="grad_outputs"/> and added up, with respect to each input;
        /// of the inputs' shapes. Leaves' own gradients stay as they are.
        /// </summary>
        /// <remarks>An input that no output depends on gets an empty tensor, if <paramref name="allow_unused"/> lets it.</remarks>
        public static IList<Tensor> grad(
            IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? grad_outputs = null, bool retain_graph = false,
            bool create_graph = false, bool allow_unused = false)
        {
            ArgumentNullException.ThrowIfNull(outputs);
            ArgumentNullException.ThrowIfNull(inputs);
            var outputHandles = Handles(outputs);
            var inputHandles = Handles(inputs);
            var gradientHandles = Handles(grad_outputs);
            var results = new nint[inputs.Count];
            fixed (nint* output = outputHandles, input = inputHandles, gradient = gradientHandles, result = results)
            {
                NativeMethods.Check(NativeMethods.Grad(
                    output, outputHandles.Length, input, inputHandles.Length, gradient, gradientHandles.Length,
                    retain_graph || create_graph ? 1 : 0, create_graph ? 1 : 0, allow_unused ? 1 : 0, result));
            }

            GC.KeepAlive(outputs);
            GC.KeepAlive(inputs);
            GC.KeepAlive(grad_outputs);
            return Array.ConvertAll(results, handle => new Tensor(handle));
        }

        /// <summary>
        /// Adds to the gradient of each leaf, or of the inputs alone, the derivatives of the tensors with respect to it, weighted
        /// by <paramref name="grad_tensors"/>, which may be left out for single numbers.
        /// </summary>
        public static void backward(
            IList<Tensor> tensors, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false,
            IList<Tensor>? inputs = null)
        {
            ArgumentNullException.ThrowIfNull(tensors);
            var outputHandles = Handles(tensors);
            var gradientHandles = Handles(grad_tensors);
            var inputHandles = Handles(inputs);
            fixed (nint* output = outputHandles, gradient = gradientHandles, input = inputHandles)
            {
                NativeMethods.Check(NativeMethods.Backward(
                    output, outputHandles.Length, gradient, gradientHandles.Length,
                    retain_graph ?? create_graph ? 1 : 0, create_graph ? 1 : 0, input, inputHandles.Length));
            }

            GC.KeepAlive(tensors);
            GC.KeepAlive(grad_tensors);
            GC.KeepAlive(inputs);
        }

        /// <summary>Adds to the gradient of each leaf, or of the inputs alone, the derivative of one tensor.</summary>
        public static void backward(
            Tensor tensor, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false,
            IList<Tensor>? inputs = null) =>
            backward([tensor], grad_tensors, retain_graph, create_graph, inputs);

        /// <summary>Adds to the gradient of each leaf, or of the inputs alone, the derivative of one tensor, weighted by another.</summary>
        public static void backward(
            Tensor tensor, Tensor grad_tensor, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null) =>
            backward([tensor], [grad_tensor], retain_graph, create_graph, inputs);

        private static nint[] Handles(IList<Tensor>? tensors)
        {
            var handles = new nint[tensors?.Count ?? 0];
            for (var i = 0; i < handles.Length; i++)
            {
                handles[i] = tensors![i].Handle;
            }

            return handles;
        }
    }
}
