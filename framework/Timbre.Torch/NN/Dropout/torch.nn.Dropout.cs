using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Drops single values, in training, with probability p.</summary>
        public static Dropout Dropout(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <summary>Drops whole channels of [batch, channel, time], in training, with probability p.</summary>
        public static Dropout1d Dropout1d(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <summary>Drops whole channels of [batch, channel, height, width], in training, with probability p.</summary>
        public static Dropout2d Dropout2d(double p = 0.5, bool inplace = false) => new(p, inplace);

        public static partial class functional
        {
            /// <summary>Sets values to zero with probability p and divides the rest by 1 - p.</summary>
            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                inplace ? Overwrite("dropout_", input, p, training) : Aten.Call("dropout", input, p, training);

            /// <summary>Sets whole channels of [batch, channel, time] or [channel, time] to zero with probability p.</summary>
            public static Tensor dropout1d(Tensor input, double p = 0.5, bool training = true, bool inplace = false)
            {
                if (input.shape.Length == 3)
                {
                    return FeatureDropout(input, p, training, inplace);
                }

                using var batch = input.unsqueeze(0);
                using var dropped = FeatureDropout(batch, p, training, inplace);
                return dropped.squeeze(0);
            }

            /// <summary>Sets whole channels of [batch, channel, height, width] to zero with probability p.</summary>
            public static Tensor dropout2d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                FeatureDropout(input, p, training, inplace);

            private static Tensor FeatureDropout(Tensor input, double p, bool training, bool inplace) =>
                inplace ? Overwrite("feature_dropout_", input, p, training) : Aten.Call("feature_dropout", input, p, training);
        }
    }
}
