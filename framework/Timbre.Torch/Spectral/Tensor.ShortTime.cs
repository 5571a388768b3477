namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>
        /// The spectra of windowed frames of the last dimension, hop_length apart: [..., frequency, frame], complex if return_complex.
        /// </summary>
        public Tensor stft(
            long n_fft, long hop_length = -1, long win_length = -1, Tensor? window = null, bool center = true,
            PaddingModes pad_mode = PaddingModes.Reflect, bool normalized = false, bool? onesided = null, bool? return_complex = null) =>
            Spectra(n_fft, hop_length, win_length, window, center, pad_mode, normalized, onesided, return_complex);

        /// <summary>
        /// The signal whose short-time spectra [..., frequency, frame] these are, by overlapping and adding; of that length, if given.
        /// </summary>
        public Tensor istft(
            long n_fft, long hop_length = -1, long win_length = -1, Tensor? window = null, bool center = true, bool normalized = false,
            bool? onesided = null, long length = -1, bool return_complex = false) =>
            Signal(n_fft, hop_length, win_length, window, center, normalized, onesided, length, return_complex);
    }
}
