using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Works on the parameters and gradients of a whole model.</summary>
        public static partial class utils
        {
            /// <summary>Scales all gradients so that their norm, taken together, is at most max_norm; returns the norm before.</summary>
            public static double clip_grad_norm_(IEnumerable<Parameter> tensors, double max_norm, double norm_type = 2.0)
            {
                using var scope = NewDisposeScope();
                using var _ = no_grad();
                var gradients = Gradients(tensors);
                if (gradients.Length == 0)
                {
                    return 0;
                }

                var norms = gradients.Select(gradient => Aten.Call("linalg_vector_norm", gradient, norm_type)).ToArray();
                var total = Aten.Call("linalg_vector_norm", Aten.Call("stack", norms), norm_type);
                var scale = Aten.Call("clamp_max", Aten.Call("reciprocal", total.add(1e-6)).mul(max_norm), 1.0);

                // Multiplying by one where nothing is to be clipped spares a wait for the device, as in PyTorch.
                foreach (var gradient in gradients)
                {
                    gradient.mul_(scale.to(gradient.device));
                }

                return total.to(ScalarType.Float64).item<double>();
            }

            /// <summary>Cuts all gradients off at plus and minus a value.</summary>
            public static void clip_grad_value_(IEnumerable<Parameter> tensors, double clip_value)
            {
                using var scope = NewDisposeScope();
                using var _ = no_grad();
                foreach (var gradient in Gradients(tensors))
                {
                    Aten.Mutate("clamp_", gradient, -clip_value, clip_value);
                }
            }

            /// <summary>All parameters in one row.</summary>
            public static Tensor parameters_to_vector(IEnumerable<Parameter> tensors)
            {
                using var scope = NewDisposeScope();
                return Aten.Call("cat", tensors.Select(parameter => parameter.reshape(-1)).ToArray()).MoveToOuterDisposeScope();
            }

            /// <summary>Copies a row into the parameters, one after the other.</summary>
            public static void vector_to_parameters(Tensor vec, IEnumerable<Parameter> tensors)
            {
                using var scope = NewDisposeScope();
                using var _ = no_grad();
                var start = 0L;
                foreach (var parameter in tensors)
                {
                    var length = parameter.numel();
                    parameter.copy_(vec.narrow(0, start, length).view(parameter.shape));
                    start += length;
                }
            }

            private static Tensor[] Gradients(IEnumerable<Parameter> tensors) =>
                tensors.Select(parameter => parameter.grad).OfType<Tensor>().ToArray();
        }
    }
}
