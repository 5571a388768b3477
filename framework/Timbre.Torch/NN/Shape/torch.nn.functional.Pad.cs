using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Pads axes from the last to the first, each by two numbers: its lower end, its upper end.</summary>
            public static Tensor pad(Tensor input, long[] pad, PaddingModes mode = PaddingModes.Constant, double value = 0)
            {
                var (name, fill) = mode switch
                {
                    PaddingModes.Reflect => ("reflect", default(double?)),
                    PaddingModes.Replicate => ("replicate", null),
                    PaddingModes.Circular => ("circular", null),
                    PaddingModes.Zeros => ("constant", 0.0),
                    _ => ("constant", value),
                };
                return Aten.Call("pad", input, pad, name, fill);
            }

            /// <summary>Pads axes from the last to the first, each by two numbers: its lower end, its upper end.</summary>
            public static Tensor pad(Tensor input, ReadOnlySpan<long> pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, pad.ToArray(), mode, value);

            /// <summary>Pads the last axis at its two ends.</summary>
            public static Tensor pad(Tensor input, (long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, new[] { pad.Item1, pad.Item2 }, mode, value);

            /// <summary>Pads the last axis at its two ends, then the one before it.</summary>
            public static Tensor pad(
                Tensor input, (long, long, long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, new[] { pad.Item1, pad.Item2, pad.Item3, pad.Item4 }, mode, value);

            /// <summary>Pads the last axis by the same number at both ends.</summary>
            public static Tensor pad(Tensor input, long pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, new[] { pad, pad }, mode, value);
        }
    }
}
