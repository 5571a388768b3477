using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>
        /// Fills tensors in place with the initial values that PyTorch would draw from the same seed, without recording gradients.
        /// </summary>
        public static partial class init
        {
            /// <summary>Fills with ones.</summary>
            public static Tensor ones_(Tensor tensor) => Fill(tensor, t => t.fill_(1.0));

            /// <summary>Fills with zeros.</summary>
            public static Tensor zeros_(Tensor tensor) => Fill(tensor, t => t.zero_());

            /// <summary>Fills with a value.</summary>
            public static Tensor constant_(Tensor tensor, Scalar val) => Fill(tensor, t => t.fill_(val));

            /// <summary>Draws uniformly from [low, high).</summary>
            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator? generator = null) =>
                Fill(tensor, t => t.uniform_(low, high, generator));

            /// <summary>Draws from the normal distribution.</summary>
            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator? generator = null) =>
                Fill(tensor, t => t.normal_(mean, std, generator));

            /// <summary>Draws from the normal distribution cut off at a and b, by inverting its distribution function.</summary>
            public static Tensor trunc_normal_(
                Tensor tensor, double mean = 0.0, double std = 1.0, double a = -2.0, double b = 2.0, Generator? generator = null)
            {
                // As torch.nn.init does: a uniform draw between the distribution function's values at the cuts, then its inverse.
                var low = NormalDistribution((a - mean) / std);
                var high = NormalDistribution((b - mean) / std);
                return Fill(tensor, t =>
                {
                    Aten.Mutate("erfinv_", t.uniform_((2 * low) - 1, (2 * high) - 1, generator));
                    t.mul_(std * Math.Sqrt(2)).add_(mean).clamp_(a, b);
                });
            }

            /// <summary>Fills a matrix with the identity.</summary>
            public static Tensor eye_(Tensor tensor)
            {
                RequireDimensions(tensor, 2, 2, nameof(eye_));
                return Fill(tensor, t =>
                {
                    using var identity = torch.eye(t.shape[0], t.shape[1], t.dtype, t.device);
                    t.copy_(identity);
                });
            }

            /// <summary>Fills a convolution weight [out, in, ..] so that it hands its first channels on.</summary>
            public static Tensor dirac_(Tensor tensor)
            {
                RequireDimensions(tensor, 3, 5, nameof(dirac_));
                return Fill(tensor, t =>
                {
                    t.zero_();
                    using var scope = NewDisposeScope();
                    for (var channel = 0L; channel < Math.Min(t.shape[0], t.shape[1]); channel++)
                    {
                        var channels = t.select(0, channel).select(0, channel);
                        t.shape[2..].Aggregate(channels, (rest, size) => rest.select(0, size / 2)).fill_(1.0);
                    }
                });
            }

            /// <summary>
            /// Fills with a matrix of orthonormal rows or columns (Saxe et al., 2013), all axes after the first taken as one.
            /// </summary>
            public static Tensor orthogonal_(Tensor tensor, double gain = 1.0)
            {
                RequireDimensions(tensor, 2, int.MaxValue, nameof(orthogonal_));
                return Fill(tensor, t =>
                {
                    using var scope = NewDisposeScope();
                    var rows = t.shape[0];
                    var columns = t.numel() / rows;
                    var draws = torch.empty([rows, columns], t.dtype, t.device).normal_();
                    var (q, r) = Aten.CallPair("linalg_qr", rows < columns ? draws.t() : draws);
                    q = q * r.diagonal().sign();
                    t.view(rows, columns).copy_(rows < columns ? q.t() : q);
                    t.mul_(gain);
                });
            }

            /// <summary>Draws a normal matrix and zeroes the same share of each column's entries.</summary>
            public static Tensor sparse_(Tensor tensor, double sparsity, double std = 0.01)
            {
                RequireDimensions(tensor, 2, 2, nameof(sparse_));
                return Fill(tensor, t =>
                {
                    using var scope = NewDisposeScope();
                    t.normal_(0, std);
                    var zeros = (long)Math.Ceiling(sparsity * t.shape[0]);
                    for (var column = 0L; column < t.shape[1]; column++)
                    {
                        var rows = torch.randperm(t.shape[0], device: t.device).narrow(0, 0, zeros);
                        t.select(1, column).index_fill_(0, rows, 0.0);
                    }
                });
            }

            private static Tensor Fill(Tensor tensor, Action<Tensor> fill)
            {
                using var _ = no_grad();
                fill(tensor);
                return tensor;
            }

            private static double NormalDistribution(double x)
            {
                using var value = torch.tensor(x / Math.Sqrt(2), ScalarType.Float64);
                using var erf = value.erf();
                return (1 + erf.item<double>()) / 2;
            }

            private static void RequireDimensions(Tensor tensor, int least, int most, string what)
            {
                var dimensions = tensor.shape.Length;
                if (dimensions < least || dimensions > most)
                {
                    var allowed = least == most ? $"{least}" : most == int.MaxValue ? $"at least {least}" : $"{least} to {most}";
                    throw new ArgumentException(
                        $"{what} got a tensor of shape [{string.Join(", ", tensor.shape)}]; it fills tensors of {allowed} axes.",
                        nameof(tensor));
                }
            }
        }
    }
}
