using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The rectifier max(x, 0).</summary>
            public static Tensor relu(Tensor x, bool inplace = false) =>
                inplace ? Overwrite("relu_", x) : Aten.Call("relu", x);

            /// <summary>The rectifier cut off at 6.</summary>
            public static Tensor relu6(Tensor x, bool inplace = false) =>
                inplace ? Overwrite("hardtanh_", x, 0.0, 6.0) : Aten.Call("hardtanh", x, 0.0, 6.0);

            /// <summary>x where positive, negative_slope x elsewhere.</summary>
            public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) =>
                inplace ? Overwrite("leaky_relu_", input, negative_slope) : Aten.Call("leaky_relu", input, negative_slope);

            /// <summary>x where above threshold, value elsewhere.</summary>
            public static Tensor threshold(Tensor x, double threshold, double value, bool inplace = false) =>
                inplace ? Overwrite("threshold_", x, threshold, value) : Aten.Call("threshold", x, threshold, value);

            /// <summary>x cut off at min_val and max_val.</summary>
            public static Tensor hardtanh(Tensor x, double min_val = -1.0, double max_val = 1.0, bool inplace = false) =>
                inplace ? Overwrite("hardtanh_", x, min_val, max_val) : Aten.Call("hardtanh", x, min_val, max_val);

            /// <summary>x where positive, alpha (exp(x) - 1) elsewhere.</summary>
            public static Tensor elu(Tensor x, double alpha, bool inplace = false) =>
                inplace ? Overwrite("elu_", x, alpha) : Aten.Call("elu", x, alpha);

            /// <summary>The scaled exponential linear unit.</summary>
            public static Tensor selu(Tensor x, bool inplace = false) =>
                inplace ? Overwrite("selu_", x) : Aten.Call("selu", x);

            /// <summary>The continuously differentiable exponential linear unit.</summary>
            public static Tensor celu(Tensor x, double alpha, bool inplace = false) =>
                inplace ? Overwrite("celu_", x, alpha) : Aten.Call("celu", x, alpha);

            /// <summary>log(1 + exp(beta x)) / beta, the identity where beta x exceeds threshold.</summary>
            public static Tensor softplus(Tensor x, double beta = 1, double threshold = 20) => Aten.Call("softplus", x, beta, threshold);

            /// <summary>The logarithm of the logistic function.</summary>
            public static Tensor logsigmoid(Tensor x) => Aten.Call("log_sigmoid", x);

            /// <summary>The logistic function.</summary>
            public static Tensor sigmoid(Tensor x) => Aten.Call("sigmoid", x);

            /// <summary>The logistic function.</summary>
            public static Tensor sigmoid(Tensor x, bool inplace) =>
                inplace ? Overwrite("sigmoid_", x) : Aten.Call("sigmoid", x);

            /// <summary>The hyperbolic tangent.</summary>
            public static Tensor tanh(Tensor x, bool inplace = false) =>
                inplace ? Overwrite("tanh_", x) : Aten.Call("tanh", x);

            /// <summary>x / (1 + exp(-x)).</summary>
            public static Tensor silu(Tensor x, bool inplace = false) =>
                inplace ? Overwrite("silu_", x) : Aten.Call("silu", x);

            /// <summary>x tanh(softplus(x)).</summary>
            public static Tensor mish(Tensor x, bool inplace = false) =>
                inplace ? Overwrite("mish_", x) : Aten.Call("mish", x);

            /// <summary>min(max(x + 3, 0), 6) / 6.</summary>
            public static Tensor hardsigmoid(Tensor input, bool inplace = false) =>
                inplace ? Overwrite("hardsigmoid_", input) : Aten.Call("hardsigmoid", input);

            /// <summary>x min(max(x + 3, 0), 6) / 6.</summary>
            public static Tensor hardswish(Tensor input, bool inplace = false) =>
                inplace ? Overwrite("hardswish_", input) : Aten.Call("hardswish", input);

            /// <summary>x where |x| exceeds lambda, 0 elsewhere.</summary>
            public static Tensor hardshrink(Tensor x, double lambda = 0.5) => Aten.Call("hardshrink", x, lambda);

            /// <summary>x moved towards 0 by lambda, 0 where |x| is smaller.</summary>
            public static Tensor softshrink(Tensor x, double lambda = 0.5) => Aten.Call("softshrink", x, lambda);

            /// <summary>One half along an axis times the logistic function of the other.</summary>
            public static Tensor glu(Tensor input, long dim = -1) => Aten.Call("glu", input, dim);

            /// <summary>x where positive, weight x elsewhere, with one weight or one per channel.</summary>
            public static Tensor prelu(Tensor input, Tensor weight) => Aten.Call("prelu", input, weight);

            /// <summary>x / (1 + |x|).</summary>
            public static Tensor softsign(Tensor x, bool inplace = false)
            {
                using var size = x.abs();
                using var divisor = size.add(1.0);
                return inplace ? Overwrite("div_.Tensor", x, divisor) : x.div(divisor);
            }

            /// <summary>x - tanh(x).</summary>
            public static Tensor tanhshrink(Tensor x, bool inplace = false)
            {
                using var bent = x.tanh();
                return inplace ? Overwrite("sub_.Tensor", x, bent) : x.sub(bent);
            }

            /// <summary>The Gaussian error linear unit x P(X &lt;= x) (Hendrycks and Gimpel, 2016).</summary>
            public static Tensor gelu(Tensor x) => gelu(x, Modules.GELU.Approximate.none);

            /// <summary>The Gaussian error linear unit.</summary>
            public static Tensor gelu(Tensor x, bool inplace) => gelu(x, Modules.GELU.Approximate.none, inplace);

            /// <summary>The Gaussian error linear unit, exact or by its hyperbolic-tangent approximation.</summary>
            public static Tensor gelu(Tensor x, Modules.GELU.Approximate approximate, bool inplace = false)
            {
                var formula = approximate == Modules.GELU.Approximate.tanh ? "tanh" : "none";
                return inplace ? Overwrite("gelu_", x, formula) : Aten.Call("gelu", x, formula);
            }

            /// <summary>exp(x) divided by its sum along an axis, computed in another type if one is given.</summary>
            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => Aten.Call("softmax.int", input, dim, dtype);

            /// <summary>The logarithm of the softmax along an axis.</summary>
            public static Tensor log_softmax(Tensor x, long dim) => Aten.Call("log_softmax.int", x, dim);

            /// <summary>The softmax of -x along an axis.</summary>
            public static Tensor softmin(Tensor x, long dim)
            {
                using var negative = x.neg();
                return softmax(negative, dim);
            }

            /// <summary>The softmax over the channels of [batch, channel, height, width].</summary>
            public static Tensor softmax2d(Tensor x) => softmax(x, -3);

            private static Tensor Overwrite(string name, Tensor target, params ReadOnlySpan<Argument> others) =>
                Aten.Mutate(name, target, others).alias();
        }
    }
}
