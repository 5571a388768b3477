namespace TorchSharp;

public static partial class torch
{
    /// <summary>A Hann window of that length, periodic or symmetric: 0.5 - 0.5 cos(2 pi k / N).</summary>
    public static Tensor hann_window(
        long len, bool periodic = true, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Create.Run("hann_window.periodic", [len, periodic], dtype, device, requires_grad);

    /// <summary>A Hamming window of that length, periodic or symmetric: alpha - beta cos(2 pi k / N).</summary>
    public static Tensor hamming_window(
        long len, bool periodic = true, float alpha = 0.54f, float beta = 0.46f, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        Create.Run("hamming_window.periodic_alpha_beta", [len, periodic, Decimal(alpha), Decimal(beta)], dtype, device, requires_grad);

    /// <summary>A Blackman window of that length, periodic or symmetric.</summary>
    public static Tensor blackman_window(
        long len, bool periodic = true, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Create.Run("blackman_window.periodic", [len, periodic], dtype, device, requires_grad);

    /// <summary>A triangular window of that length, zero at its ends, periodic or symmetric.</summary>
    public static Tensor bartlett_window(
        long len, bool periodic = true, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Create.Run("bartlett_window.periodic", [len, periodic], dtype, device, requires_grad);

    /// <summary>A Kaiser window of that length, periodic or symmetric.</summary>
    public static Tensor kaiser_window(
        long len, bool periodic = true, float beta = 12.0f, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Create.Run("kaiser_window.beta", [len, periodic, (double)beta], dtype, device, requires_grad);
}
