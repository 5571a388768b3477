using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        private Tensor Spectra(
            long size, long hop, long length, Tensor? window, bool center, PaddingModes padding, bool normalized, bool? onesided,
            bool? complex) =>
            Aten.Call(
                "stft.center", this, size, Given(hop), Given(length), window, center, Name(padding), normalized, onesided, complex);

        private Tensor Signal(
            long size, long hop, long width, Tensor? window, bool center, bool normalized, bool? onesided, long length, bool complex) =>
            Aten.Call(
                "istft", this, size, Given(hop), Given(width), window, center, normalized, onesided, Given(length), complex);
    }
}
