using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Makes one axis of several: by default [batch, ..] to [batch, feature].</summary>
        public static Flatten Flatten(long start_dim = 1, long end_dim = -1) => new(start_dim, end_dim);

        /// <summary>Splits one axis into several.</summary>
        public static Unflatten Unflatten(long dim, long[] unflattened_size) => new(dim, unflattened_size);

        public static partial class functional
        {
            /// <summary>
            /// Adds an axis of classes at the end: int64 indices [..] to zeros and ones [.., class]; -1 takes the greatest index.
            /// </summary>
            public static Tensor one_hot(Tensor x, long num_classes = -1) => Aten.Call("one_hot", x, num_classes);

            /// <summary>Divides by the p-norm along an axis, which counts as at least eps.</summary>
            public static Tensor normalize(Tensor input, double p = 2.0, long dim = 1L, double eps = 1e-12)
            {
                using var norm = Aten.Call("norm.ScalarOpt_dim", input, p, new[] { dim }, true);
                using var least = Aten.Call("clamp_min", norm, eps);
                return input.div(least);
            }
        }
    }
}
