using System.Runtime.InteropServices;
using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>TorchScript: networks that PyTorch saved together with their code.</summary>
    public static partial class jit
    {
        /// <summary>Loads a module that <c>torch.jit.save</c> wrote; it calls whatever inputs its method forward takes.</summary>
        /// <exception cref="FileNotFoundException">There is no such file.</exception>
        /// <exception cref="ExternalException">The file is no TorchScript archive, or needs another LibTorch.</exception>
        public static ScriptModule load(string filename, DeviceType device_type = DeviceType.CPU, long device_index = -1) =>
            new(Load(filename, device_type, device_index));

        /// <summary>Loads a module of one input that <c>torch.jit.save</c> wrote.</summary>
        /// <exception cref="FileNotFoundException">There is no such file.</exception>
        /// <exception cref="ExternalException">The file is no TorchScript archive, or needs another LibTorch.</exception>
        public static ScriptModule<T1, TResult> load<T1, TResult>(
            string filename, DeviceType device_type = DeviceType.CPU, long device_index = -1) =>
            new(Load(filename, device_type, device_index));

        /// <summary>Loads a module of two inputs that <c>torch.jit.save</c> wrote.</summary>
        /// <exception cref="FileNotFoundException">There is no such file.</exception>
        /// <exception cref="ExternalException">The file is no TorchScript archive, or needs another LibTorch.</exception>
        public static ScriptModule<T1, T2, TResult> load<T1, T2, TResult>(
            string filename, DeviceType device_type = DeviceType.CPU, long device_index = -1) =>
            new(Load(filename, device_type, device_index));

        private static unsafe nint Load(string filename, DeviceType type, long index)
        {
            if (!File.Exists(filename))
            {
                throw new FileNotFoundException($"There is no file '{filename}'.", filename);
            }

            nint loaded;
            NativeMethods.Check(NativeMethods.JitLoad(filename, (int)type, type == DeviceType.CUDA ? (int)index : -1, &loaded));
            return loaded;
        }
    }
}
