using System.Runtime.InteropServices;
using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The version of LibTorch, as in <c>1.13.1</c>.</summary>
    public static string __version__ => Marshal.PtrToStringUTF8(NativeMethods.TorchVersion())!;

    /// <summary>Whether LibTorch was built with CUDA and finds a device.</summary>
    public static bool cuda_is_available() => cuda.is_available();

    /// <summary>NVIDIA's graphics processors.</summary>
    public static partial class cuda
    {
        /// <summary>Whether LibTorch was built with CUDA and finds a device.</summary>
        public static bool is_available() => device_count() > 0;

        /// <summary>Whether there is a device and LibTorch was built with cuDNN.</summary>
        public static bool is_cudnn_available() => is_available() && NativeMethods.Check(NativeMethods.HasCudnn()) != 0;

        /// <summary>The number of devices; zero where LibTorch was built without CUDA.</summary>
        public static int device_count() => NativeMethods.Check(NativeMethods.DeviceCount((int)DeviceType.CUDA));

        /// <summary>Starts the default generators of all devices over from that seed.</summary>
        public static void manual_seed(long seed) => NativeMethods.Check(NativeMethods.ManualSeed((ulong)seed));

        /// <summary>Starts the default generators of all devices over from that seed.</summary>
        public static void manual_seed_all(long seed) => manual_seed(seed);

        /// <summary>Waits until a device, the current one by default, has done all that it was given.</summary>
        public static void synchronize(Device? device = null) => NativeMethods.Check(NativeMethods.CudaSynchronize(device?.index ?? -1));
    }
}
