using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class init
        {
            /// <summary>What follows a layer, for <see cref="calculate_gain"/>.</summary>
            public enum NonlinearityType
            {
                /// <summary>Nothing.</summary>
                Linear = 0,

                /// <summary>Nothing.</summary>
                Conv1D = 1,

                /// <summary>Nothing.</summary>
                Conv2D = 2,

                /// <summary>Nothing.</summary>
                Conv3D = 3,

                /// <summary>Nothing.</summary>
                ConvTranspose1D = 4,

                /// <summary>Nothing.</summary>
                ConvTranspose2D = 5,

                /// <summary>Nothing.</summary>
                ConvTranspose3D = 6,

                /// <summary>The logistic function.</summary>
                Sigmoid = 7,

                /// <summary>The hyperbolic tangent.</summary>
                Tanh = 8,

                /// <summary>The rectifier.</summary>
                ReLU = 9,

                /// <summary>The leaky rectifier.</summary>
                LeakyReLU = 10,
            }

            /// <summary>Which fan keeps its variance: the forward pass's or the backward pass's.</summary>
            public enum FanInOut
            {
                /// <summary>The number of inputs of a unit: variances are kept in the forward pass.</summary>
                FanIn = 0,

                /// <summary>The number of outputs of a unit: variances are kept in the backward pass.</summary>
                FanOut = 1,
            }

            /// <summary>
            /// The factor by which a nonlinearity asks the standard deviation to grow; param is the leaky rectifier's slope.
            /// </summary>
            public static double calculate_gain(NonlinearityType nonlinearity, double param = 0.0) => nonlinearity switch
            {
                NonlinearityType.Tanh => 5.0 / 3,
                NonlinearityType.ReLU => Math.Sqrt(2),
                NonlinearityType.LeakyReLU => Math.Sqrt(2 / (1 + (param * param))),
                _ => 1,
            };

            /// <summary>Draws uniformly with the variance of He et al. (2015); a is the leaky rectifier's slope.</summary>
            public static Tensor kaiming_uniform_(
                Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU)
            {
                var bound = Math.Sqrt(3) * KaimingDeviation(tensor, a, mode, nonlinearity);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>
            /// Draws from the normal distribution with the variance of He et al. (2015); a is the leaky rectifier's slope.
            /// </summary>
            public static Tensor kaiming_normal_(
                Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU) =>
                normal_(tensor, 0, KaimingDeviation(tensor, a, mode, nonlinearity));

            /// <summary>Draws uniformly with the variance of Glorot and Bengio (2010).</summary>
            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1.0)
            {
                var bound = Math.Sqrt(3) * XavierDeviation(tensor, gain);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Draws uniformly with the variance of Glorot and Bengio (2010).</summary>
            public static Tensor glorot_uniform_(Tensor tensor, double gain = 1.0) => xavier_uniform_(tensor, gain);

            /// <summary>Draws from the normal distribution with the variance of Glorot and Bengio (2010).</summary>
            public static Tensor xavier_normal_(Tensor tensor, double gain = 1.0) => normal_(tensor, 0, XavierDeviation(tensor, gain));

            /// <summary>Draws from the normal distribution with the variance of Glorot and Bengio (2010).</summary>
            public static Tensor glorot_normal_(Tensor tensor, double gain = 1.0) => xavier_normal_(tensor, gain);

            /// <summary>The numbers of inputs and outputs of a unit of a weight [out, in, ..].</summary>
            /// <exception cref="ArgumentException">The tensor has fewer than two axes.</exception>
            public static (long fanIn, long fanOut) CalculateFanInAndFanOut(Tensor tensor)
            {
                RequireDimensions(tensor, 2, int.MaxValue, "The fan of a weight");
                var shape = tensor.shape;
                var field = shape[2..].Aggregate(1L, (product, size) => product * size);
                return (shape[1] * field, shape[0] * field);
            }

            /// <summary>Draws weight, then bias, as the linear and convolutional layers of PyTorch do.</summary>
            internal static void ResetWeightAndBias(Parameter weight, Parameter? bias)
            {
                kaiming_uniform_(weight, a: Math.Sqrt(5));
                if (bias is not null)
                {
                    var (fan, _) = CalculateFanInAndFanOut(weight);
                    var bound = fan > 0 ? 1 / Math.Sqrt(fan) : 0;
                    uniform_(bias, -bound, bound);
                }
            }

            private static double KaimingDeviation(Tensor tensor, double a, FanInOut mode, NonlinearityType nonlinearity)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return calculate_gain(nonlinearity, a) / Math.Sqrt(mode == FanInOut.FanIn ? fanIn : fanOut);
            }

            private static double XavierDeviation(Tensor tensor, double gain)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return gain * Math.Sqrt(2.0 / (fanIn + fanOut));
            }
        }
    }
}
