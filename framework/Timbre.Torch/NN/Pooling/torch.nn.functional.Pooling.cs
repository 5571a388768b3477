using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The greatest value in windows of [batch, channel, time].</summary>
            public static Tensor max_pool1d(
                Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                Aten.Call(
                    "max_pool1d", input, new[] { kernel_size }, new[] { stride ?? kernel_size }, List(padding, Zero), List(dilation, One),
                    ceil_mode);

            /// <summary>The greatest value in windows of [batch, channel, time], and where each was found.</summary>
            public static (Tensor output, Tensor indices) max_pool1d_with_indices(
                Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                Aten.CallPair(
                    "max_pool1d_with_indices", input, new[] { kernel_size }, new[] { stride ?? kernel_size }, List(padding, Zero),
                    List(dilation, One), ceil_mode);

            /// <summary>The greatest value in windows of [batch, channel, height, width].</summary>
            public static Tensor max_pool2d(
                Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null,
                bool ceil_mode = false) =>
                Aten.Call("max_pool2d", input, kernel_size, strides ?? kernel_size, padding ?? Zeros, dilation ?? Ones, ceil_mode);

            /// <summary>The greatest value in square windows of [batch, channel, height, width].</summary>
            public static Tensor max_pool2d(
                Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                max_pool2d(input, [kernel_size, kernel_size], Square(stride), Square(padding), Square(dilation), ceil_mode);

            /// <summary>The greatest value in (height, width) windows of [batch, channel, height, width].</summary>
            public static Tensor max_pool2d(
                Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
                (long, long)? dilation = null,
                bool ceil_mode = false) =>
                max_pool2d(input, [kernel_size.Item1, kernel_size.Item2], Array(stride), Array(padding), Array(dilation), ceil_mode);

            /// <summary>The greatest value in windows of [batch, channel, height, width], and where each was found.</summary>
            public static (Tensor output, Tensor indices) max_pool2d_with_indices(
                Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null,
                bool ceil_mode = false) =>
                Aten.CallPair(
                    "max_pool2d_with_indices", input, kernel_size, strides ?? kernel_size, padding ?? Zeros, dilation ?? Ones, ceil_mode);

            /// <summary>The mean of windows of [batch, channel, time].</summary>
            public static Tensor avg_pool1d(
                Tensor input, long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false,
                bool count_include_pad = true) =>
                Aten.Call(
                    "avg_pool1d", input, new[] { kernel_size }, new[] { stride ?? kernel_size }, List(padding, Zero), ceil_mode,
                    count_include_pad);

            /// <summary>The mean of windows of [batch, channel, height, width].</summary>
            public static Tensor avg_pool2d(
                Tensor input, long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null) =>
                Aten.Call(
                    "avg_pool2d", input, kernel_size, stride ?? kernel_size, padding ?? Zeros, ceil_mode, count_include_pad,
                    divisor_override);

            /// <summary>The mean of square windows of [batch, channel, height, width].</summary>
            public static Tensor avg_pool2d(
                Tensor input, long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false,
                bool count_include_pad = true,
                long? divisor_override = null) =>
                avg_pool2d(
                    input, [kernel_size, kernel_size], Square(stride), [padding, padding], ceil_mode, count_include_pad, divisor_override);

            /// <summary>The mean of (height, width) windows of [batch, channel, height, width].</summary>
            public static Tensor avg_pool2d(
                Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null) =>
                avg_pool2d(
                    input, [kernel_size.Item1, kernel_size.Item2], Array(stride), Array(padding), ceil_mode, count_include_pad,
                    divisor_override);

            /// <summary>The mean of even windows of [batch, channel, time].</summary>
            public static Tensor adaptive_avg_pool1d(Tensor input, long output_size) =>
                Aten.Call("adaptive_avg_pool1d", input, new[] { output_size });

            /// <summary>The mean of even windows of [batch, channel, height, width].</summary>
            public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size) =>
                Aten.Call("adaptive_avg_pool2d", input, output_size);

            /// <summary>The mean of (height, width) even windows of [batch, channel, height, width].</summary>
            public static Tensor adaptive_avg_pool2d(Tensor input, (long, long) output_size) =>
                adaptive_avg_pool2d(input, [output_size.Item1, output_size.Item2]);

            /// <summary>The mean of a square of even windows of [batch, channel, height, width].</summary>
            public static Tensor adaptive_avg_pool2d(Tensor input, long output_size) =>
                adaptive_avg_pool2d(input, [output_size, output_size]);

            /// <summary>The greatest value of even windows of [batch, channel, time].</summary>
            public static Tensor adaptive_max_pool1d(Tensor input, long output_size) =>
                Aten.Call("adaptive_max_pool1d", input, new[] { output_size });

            /// <summary>The greatest value of even windows of [batch, channel, time], and where each was found.</summary>
            public static (Tensor Values, Tensor Indices) adaptive_max_pool1d_with_indices(Tensor input, long output_size) =>
                Aten.CallPair("adaptive_max_pool1d", input, new[] { output_size });

            /// <summary>The greatest value of even windows of [batch, channel, height, width].</summary>
            public static Tensor adaptive_max_pool2d(Tensor input, long[] output_size) =>
                Aten.Call("adaptive_max_pool2d", input, output_size);

            /// <summary>The greatest value of even windows of [batch, channel, height, width], and where each was found.</summary>
            public static (Tensor Values, Tensor Indices) adaptive_max_pool2d_with_indices(Tensor input, long[] output_size) =>
                Aten.CallPair("adaptive_max_pool2d", input, output_size);
        }
    }
}
