using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Discrete Fourier transforms.</summary>
    public static partial class fft
    {
        /// <summary>The discrete Fourier transform of the dimension, cut or padded with zeros to n.</summary>
        public static Tensor fft_(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_fft", input, Given(n), dim, Name(norm));

        /// <summary>The inverse discrete Fourier transform of the dimension, cut or padded with zeros to n.</summary>
        public static Tensor ifft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_ifft", input, Given(n), dim, Name(norm));

        /// <summary>
        /// The Fourier transform of a real signal along the dimension, cut or padded with zeros to n: the n / 2 + 1 frequencies from zero
        /// up.
        /// </summary>
        public static Tensor rfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_rfft", input, Given(n), dim, Name(norm));

        /// <summary>The real signal of n samples (an even number by default) whose frequencies from zero up the dimension holds.</summary>
        public static Tensor irfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_irfft", input, Given(n), dim, Name(norm));

        /// <summary>The real spectrum of a signal whose negative half is the conjugate of its positive one.</summary>
        public static Tensor hfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_hfft", input, Given(n), dim, Name(norm));

        /// <summary>The inverse of hfft.</summary>
        public static Tensor ihfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_ihfft", input, Given(n), dim, Name(norm));

        /// <summary>The Fourier transform of two dimensions, the last ones by default.</summary>
        public static Tensor fft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_fft2", input, s, dim ?? (long[])[-2, -1], Name(norm));

        /// <summary>The inverse Fourier transform of two dimensions, the last ones by default.</summary>
        public static Tensor ifft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_ifft2", input, s, dim ?? (long[])[-2, -1], Name(norm));

        /// <summary>The Fourier transform of a real signal along two dimensions, the last ones by default.</summary>
        public static Tensor rfft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_rfft2", input, s, dim ?? (long[])[-2, -1], Name(norm));

        /// <summary>The real signal of which this is the transform along two dimensions, the last ones by default.</summary>
        public static Tensor irfft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_irfft2", input, s, dim ?? (long[])[-2, -1], Name(norm));

        /// <summary>The Fourier transform of several dimensions, all by default.</summary>
        public static Tensor fftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_fftn", input, s, dim, Name(norm));

        /// <summary>The inverse Fourier transform of several dimensions, all by default.</summary>
        public static Tensor ifftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_ifftn", input, s, dim, Name(norm));

        /// <summary>The Fourier transform of a real signal along several dimensions, all by default.</summary>
        public static Tensor rfftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_rfftn", input, s, dim, Name(norm));

        /// <summary>The real signal of which this is the transform along several dimensions, all by default.</summary>
        public static Tensor irfftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_irfftn", input, s, dim, Name(norm));

        /// <summary>With frequency zero moved to the middle of the dimensions, all by default.</summary>
        public static Tensor fftshift(Tensor input, long[]? dim = null) => Aten.Call("fft_fftshift", input, dim);

        /// <summary>With frequency zero moved back to the start of the dimensions, all by default.</summary>
        public static Tensor ifftshift(Tensor input, long[]? dim = null) => Aten.Call("fft_ifftshift", input, dim);

        /// <summary>The frequencies of a transform of n samples that are d apart, in cycles per unit of d.</summary>
        public static Tensor fftfreq(long n, double d = 1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Create.Run("fft_fftfreq", [n, d], dtype, device, requires_grad);

        /// <summary>The frequencies from zero up of a transform of n real samples that are d apart, in cycles per unit of d.</summary>
        public static Tensor rfftfreq(long n, double d = 1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Create.Run("fft_rfftfreq", [n, d], dtype, device, requires_grad);
    }
}
