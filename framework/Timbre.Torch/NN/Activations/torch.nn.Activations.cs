using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The rectifier max(x, 0), of any shape.</summary>
        public static ReLU ReLU(bool inplace = false) => new(inplace);

        /// <summary>The rectifier cut off at 6: min(max(x, 0), 6).</summary>
        public static ReLU6 ReLU6(bool inplace = false) => new(inplace);

        /// <summary>The leaky rectifier: x where positive, negative_slope x elsewhere.</summary>
        public static LeakyReLU LeakyReLU(double negative_slope = 0.01, bool inplace = false) => new(negative_slope, inplace);

        /// <summary>x where above threshold, value elsewhere.</summary>
        public static Threshold Threshold(double threshold, double value, bool inplace = false) => new(threshold, value, inplace);

        /// <summary>x cut off at min_val and max_val.</summary>
        public static Hardtanh Hardtanh(double min_val = -1.0, double max_val = 1.0, bool inplace = false) =>
            new(min_val, max_val, inplace);

        /// <summary>The exponential linear unit (Clevert et al., 2015): x where positive, alpha (exp(x) - 1) elsewhere.</summary>
        public static ELU ELU(double alpha = 1.0, bool inplace = false) => new(alpha, inplace);

        /// <summary>The scaled exponential linear unit of self-normalizing networks (Klambauer et al., 2017).</summary>
        public static SELU SELU(bool inplace = false) => new(inplace);

        /// <summary>The continuously differentiable exponential linear unit (Barron, 2017).</summary>
        public static CELU CELU(double alpha = 1.0, bool inplace = false) => new(alpha, inplace);

        /// <summary>log(1 + exp(beta x)) / beta, the identity where beta x exceeds threshold.</summary>
        public static Softplus Softplus(double beta = 1, double threshold = 20) => new(beta, threshold);

        /// <summary>The logarithm of the logistic function.</summary>
        public static LogSigmoid LogSigmoid() => new();

        /// <summary>The logistic function 1 / (1 + exp(-x)).</summary>
        public static Sigmoid Sigmoid() => new(false);

        /// <summary>The logistic function 1 / (1 + exp(-x)).</summary>
        public static Sigmoid Sigmoid(bool inplace) => new(inplace);

        /// <summary>The hyperbolic tangent.</summary>
        public static Tanh Tanh() => new(false);

        /// <summary>The hyperbolic tangent.</summary>
        public static Tanh Tanh(bool inplace = false) => new(inplace);

        /// <summary>The sigmoid linear unit x / (1 + exp(-x)), also called swish.</summary>
        public static SiLU SiLU() => new(false);

        /// <summary>The sigmoid linear unit x / (1 + exp(-x)), also called swish.</summary>
        public static SiLU SiLU(bool inplace) => new(inplace);

        /// <summary>x tanh(softplus(x)) (Misra, 2019).</summary>
        public static Mish Mish() => new(false);

        /// <summary>x tanh(softplus(x)) (Misra, 2019).</summary>
        public static Mish Mish(bool inplace) => new(inplace);

        /// <summary>The logistic function in straight pieces: min(max(x + 3, 0), 6) / 6.</summary>
        public static Hardsigmoid Hardsigmoid(bool inplace = false) => new(inplace);

        /// <summary>The sigmoid linear unit in straight pieces: x min(max(x + 3, 0), 6) / 6.</summary>
        public static Hardswish Hardswish(bool inplace = false) => new(inplace);

        /// <summary>x / (1 + |x|).</summary>
        public static Softsign Softsign() => new(false);

        /// <summary>x / (1 + |x|).</summary>
        public static Softsign Softsign(bool inplace) => new(inplace);

        /// <summary>x - tanh(x).</summary>
        public static Tanhshrink Tanhshrink() => new(false);

        /// <summary>x - tanh(x).</summary>
        public static Tanhshrink Tanhshrink(bool inplace = false) => new(inplace);

        /// <summary>x where |x| exceeds lambda, 0 elsewhere.</summary>
        public static Hardshrink Hardshrink(double lambda = 0.5) => new(lambda);

        /// <summary>x moved towards 0 by lambda, 0 where |x| is smaller.</summary>
        public static Softshrink Softshrink(double lambda = 0.5) => new(lambda);

        /// <summary>exp(x) divided by its sum along an axis.</summary>
        public static Softmax Softmax(long dim) => new(dim);

        /// <summary>The logarithm of the softmax along an axis.</summary>
        public static LogSoftmax LogSoftmax(long dim) => new(dim);

        /// <summary>The softmax of -x along an axis.</summary>
        public static Softmin Softmin(long dim) => new(dim);

        /// <summary>The softmax over the channels of [batch, channel, height, width].</summary>
        public static Softmax2d Softmax2d() => new();

        /// <summary>
        /// The gated linear unit (Dauphin et al., 2017): one half along an axis times the logistic function of the other.
        /// </summary>
        public static GLU GLU(long dim = -1) => new(dim);

        /// <summary>The Gaussian error linear unit.</summary>
        public static GELU GELU() => new(false);

        /// <summary>The Gaussian error linear unit.</summary>
        public static GELU GELU(bool inplace) => new(inplace);

        /// <summary>The Gaussian error linear unit, exact or approximated.</summary>
        public static GELU GELU(GELU.Approximate approximate, bool inplace = false) => new(inplace, approximate);

        /// <summary>The parametric rectifier with one slope, or one for each channel.</summary>
        public static PReLU PReLU(long num_parameters, double init = 0.25, Device? device = null, ScalarType? dtype = null) =>
            new(num_parameters, init, device, dtype);
    }
}
