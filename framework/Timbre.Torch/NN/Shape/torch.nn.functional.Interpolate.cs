using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Resamples the axes after [batch, channel] to a size or by factors.</summary>
            /// <exception cref="ArgumentException">
            /// Neither or both of size and factors are given, or the mode does not fit the axes.
            /// </exception>
            public static Tensor interpolate(
                Tensor x, long[]? size = null, double[]? scale_factor = null, InterpolationMode mode = InterpolationMode.Nearest,
                bool? align_corners = null, bool recompute_scale_factor = false, bool antialias = false)
            {
                if ((size is null) == (scale_factor is null))
                {
                    throw new ArgumentException("interpolate takes either a size or scale factors: give one of them.", nameof(size));
                }

                var input = x.shape;
                if (scale_factor is not null && (recompute_scale_factor || mode == InterpolationMode.Area))
                {
                    size = [.. scale_factor.Select((factor, axis) => (long)Math.Floor(input[axis + 2] * factor))];
                    scale_factor = null;
                }

                var corners = align_corners ?? false;
                return (mode, input.Length - 2, antialias) switch
                {
                    (InterpolationMode.Nearest, 1, false) => Aten.Call("upsample_nearest1d.vec", x, size, scale_factor),
                    (InterpolationMode.Nearest, 2, false) => Aten.Call("upsample_nearest2d.vec", x, size, scale_factor),
                    (InterpolationMode.NearestExact, 1, false) => Aten.Call("_upsample_nearest_exact1d.vec", x, size, scale_factor),
                    (InterpolationMode.NearestExact, 2, false) => Aten.Call("_upsample_nearest_exact2d.vec", x, size, scale_factor),
                    (InterpolationMode.Linear, 1, false) => Aten.Call("upsample_linear1d.vec", x, size, corners, scale_factor),
                    (InterpolationMode.Bilinear, 2, false) => Aten.Call("upsample_bilinear2d.vec", x, size, corners, scale_factor),
                    (InterpolationMode.Bilinear, 2, true) => Aten.Call("_upsample_bilinear2d_aa.vec", x, size, corners, scale_factor),
                    (InterpolationMode.Bicubic, 2, false) => Aten.Call("upsample_bicubic2d.vec", x, size, corners, scale_factor),
                    (InterpolationMode.Bicubic, 2, true) => Aten.Call("_upsample_bicubic2d_aa.vec", x, size, corners, scale_factor),
                    (InterpolationMode.Area, 1, false) => adaptive_avg_pool1d(x, size![0]),
                    (InterpolationMode.Area, 2, false) => adaptive_avg_pool2d(x, size!),
                    _ => throw new ArgumentException(
                        $"interpolate cannot resample a tensor of shape [{string.Join(", ", input)}] by "
                        + $"{mode}{(antialias ? " with antialiasing" : "")}; "
                        + "[batch, channel, time] takes Nearest, NearestExact, Linear or Area, [batch, channel, height, width] all but "
                        + "Linear and Trilinear.",
                        nameof(mode)),
                };
            }
        }
    }
}
