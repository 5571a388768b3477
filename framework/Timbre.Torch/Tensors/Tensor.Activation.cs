using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>x divided by 1 + e^-x.</summary>
        public Tensor silu() => Aten.Call("silu", this);

        /// <summary>Replaces the elements by x divided by 1 + e^-x.</summary>
        public Tensor silu_() => Aten.Mutate("silu_", this);

        /// <summary>x times the share of a normal distribution that lies below it.</summary>
        public Tensor gelu() => Aten.Call("gelu", this);

        /// <summary>The element where it is positive, else the slope times it.</summary>
        public Tensor leaky_relu(Scalar negative_slope) => Aten.Call("leaky_relu", this, negative_slope);

        /// <summary>Multiplies negative elements by the slope.</summary>
        public Tensor leaky_relu_(Scalar negative_slope) => Aten.Mutate("leaky_relu_", this, negative_slope);

        /// <summary>The element where it is positive, else alpha times e^x - 1.</summary>
        public Tensor elu(double alpha = 1) => Aten.Call("elu", this, alpha);

        /// <summary>Replaces negative elements by alpha times e^x - 1.</summary>
        public Tensor elu_(double alpha = 1) => Aten.Mutate("elu_", this, alpha);

        /// <summary>The element where it is positive, else e^x - 1, scaled so that layers keep mean and variance.</summary>
        public Tensor selu() => Aten.Call("selu", this);

        /// <summary>The element where it is positive, else e^x - 1.</summary>
        public Tensor celu() => Aten.Call("celu", this);

        /// <summary>The elements between 0 and 6.</summary>
        public Tensor relu6() => Aten.Call("relu6", this);

        /// <summary>The elements between min and max.</summary>
        public Tensor hardtanh(Scalar min, Scalar max) => Aten.Call("hardtanh", this, min, max);

        /// <summary>x / 6 + 1 / 2, between 0 and 1.</summary>
        public Tensor hardsigmoid() => Aten.Call("hardsigmoid", this);

        /// <summary>x times x / 6 + 1 / 2 between 0 and 1.</summary>
        public Tensor hardswish() => Aten.Call("hardswish", this);

        /// <summary>log(1 + e^(beta x)) / beta; the element itself where beta x is above the threshold.</summary>
        public Tensor softplus(double beta = 1, double threshold = 20) => Aten.Call("softplus", this, beta, threshold);

        /// <summary>The logarithm of 1 / (1 + e^-x).</summary>
        public Tensor log_sigmoid() => Aten.Call("log_sigmoid", this);

        /// <summary>One half of the dimension times the sigmoid of the other half.</summary>
        public Tensor glu(long dim = -1) => Aten.Call("glu", this, dim);

        /// <summary>The element where it is above the threshold, else the value.</summary>
        public Tensor threshold(Scalar threshold, Scalar value) => Aten.Call("threshold", this, threshold, value);

        /// <summary>The element where it is positive, else a learned slope times it.</summary>
        public Tensor prelu(Tensor target) => Aten.Call("prelu", this, target);

        /// <summary>The step function: 0 below zero, 1 above, the other's element at zero.</summary>
        public Tensor heaviside(Tensor other) => Aten.Call("heaviside", this, other);
    }
}
