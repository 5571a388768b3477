using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>
        /// A table of vectors drawn from the standard normal distribution; the one at padding_idx is zero and is not learned.
        /// </summary>
        public static Embedding Embedding(
            long num_embeddings, long embedding_dims, long? padding_idx = null, double? max_norm = null, double norm_type = 2.0,
            bool scale_grad_by_freq = false, bool sparse = false, Device? device = null, ScalarType? dtype = null)
        {
            var weight = Parameter(empty([num_embeddings, embedding_dims], dtype, device));
            init.normal_(weight);
            if (padding_idx is { } index)
            {
                using var _ = no_grad();
                using var padding = weight.select(0, index);
                padding.zero_();
            }

            return new(weight, padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse);
        }

        /// <summary>A table of given vectors [index, embedding], not learned unless freeze is off.</summary>
        public static Embedding Embedding_from_pretrained(
            Tensor embeddings, bool freeze = true, long? padding_idx = null, double? max_norm = null, double norm_type = 2.0,
            bool scale_grad_by_freq = false, bool sparse = false, Device? device = null, ScalarType? dtype = null)
        {
            using var given = embeddings.detach();
            var moved = given.to(dtype ?? embeddings.dtype, device ?? embeddings.device);
            return new(Parameter(moved, !freeze), padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse);
        }
    }
}
