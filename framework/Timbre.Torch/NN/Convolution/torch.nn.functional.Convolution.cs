using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly long[] One = [1];
            private static readonly long[] Zero = [0];
            private static readonly long[] Ones = [1, 1];
            private static readonly long[] Zeros = [0, 0];

            /// <summary>Convolves [batch, in, time] with a weight [out, in / groups, kernel].</summary>
            public static Tensor conv1d(
                Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, long? padding = null, long? dilation = null,
                long groups = 1) =>
                Aten.Call("conv1d", input, weight, bias, List(stride, One), List(padding, Zero), List(dilation, One), groups);

            /// <summary>Convolves [batch, in, time] with a weight [out, in / groups, kernel], padded by name.</summary>
            public static Tensor conv1d_padding(
                Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, Padding padding = Padding.Valid,
                long? dilation = null,
                long groups = 1) =>
                Aten.Call("conv1d.padding", input, weight, bias, List(stride, One), Name(padding), List(dilation, One), groups);

            /// <summary>Convolves [batch, in, height, width] with a weight [out, in / groups, kernel height, kernel width].</summary>
            public static Tensor conv2d(
                Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? dilation = null,
                long groups = 1) =>
                Aten.Call("conv2d", input, weight, bias, strides ?? Ones, padding ?? Zeros, dilation ?? Ones, groups);

            /// <summary>
            /// Convolves [batch, in, height, width] with a weight [out, in / groups, kernel height, kernel width], padded by name.
            /// </summary>
            public static Tensor conv2d_padding(
                Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, Padding padding = Padding.Valid,
                long[]? dilation = null,
                long groups = 1) =>
                Aten.Call("conv2d.padding", input, weight, bias, strides ?? Ones, Name(padding), dilation ?? Ones, groups);

            /// <summary>The gradient of a convolution, applied to [batch, in, time] with a weight [in, out / groups, kernel].</summary>
            public static Tensor conv_transpose1d(
                Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, long? padding = null, long? output_padding = null,
                long? dilation = null, long groups = 1) =>
                Aten.Call(
                    "conv_transpose1d", input, weight, bias, List(stride, One), List(padding, Zero), List(output_padding, Zero), groups,
                    List(dilation, One));

            /// <summary>
            /// The gradient of a convolution, applied to [batch, in, height, width] with a weight [in, out / groups, height, width].
            /// </summary>
            public static Tensor conv_transpose2d(
                Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null,
                long[]? output_padding = null,
                long[]? dilation = null, long groups = 1) =>
                Aten.Call(
                    "conv_transpose2d.input", input, weight, bias, strides ?? Ones, padding ?? Zeros, output_padding ?? Zeros, groups,
                    dilation ?? Ones);

            private static long[] List(long? value, long[] otherwise) => value is { } given ? [given] : otherwise;

            private static string Name(Padding padding) => padding == Padding.Same ? "same" : "valid";
        }
    }
}
