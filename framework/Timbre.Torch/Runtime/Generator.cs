using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A source of random numbers of one device; the same seed gives the same numbers, those of PyTorch.</summary>
    public unsafe class Generator : IDisposable
    {
        /// <summary>A generator of its own, with that seed.</summary>
        public Generator(ulong seed = 0, Device? device = null)
        {
            this.device = device ?? CPU;
            nint handle;
            NativeMethods.Check(NativeMethods.GeneratorNew((int)this.device.type, this.device.index, seed, &handle));
            Handle = handle;
        }

        private Generator(nint handle, Device device)
        {
            Handle = handle;
            this.device = device;
        }

        /// <summary>Frees a generator that nobody disposed.</summary>
        ~Generator() => Dispose(false);

        /// <summary>The one that random operators on the processor use where they are given none.</summary>
        public static Generator Default
        {
            get
            {
                nint handle;
                NativeMethods.Check(NativeMethods.GeneratorDefault((int)DeviceType.CPU, -1, &handle));
                return new(handle, CPU);
            }
        }

        /// <summary>LibTorch's generator, for native code.</summary>
        public nint Handle { get; private set; }

        /// <summary>The device whose tensors it fills.</summary>
        public Device device { get; }

        /// <summary>The whole state, a tensor of bytes.</summary>
        public Tensor get_state()
        {
            nint state;
            NativeMethods.Check(NativeMethods.GeneratorState(Handle, &state));
            GC.KeepAlive(this);
            return new(state);
        }

        /// <summary>Goes back to a state that <see cref="get_state"/> gave.</summary>
        public void set_state(Tensor value)
        {
            NativeMethods.Check(NativeMethods.GeneratorSetState(Handle, Given(value).Handle));
            GC.KeepAlive(this);
            GC.KeepAlive(value);
        }

        /// <summary>Starts over from that seed.</summary>
        public Generator manual_seed(long seed)
        {
            NativeMethods.Check(NativeMethods.GeneratorSetSeed(Handle, (ulong)seed));
            GC.KeepAlive(this);
            return this;
        }

        /// <summary>The seed that it started from.</summary>
        public long initial_seed()
        {
            ulong seed;
            NativeMethods.Check(NativeMethods.GeneratorSeed(Handle, &seed));
            GC.KeepAlive(this);
            return (long)seed;
        }

        /// <summary>Frees the native generator; the default ones live on.</summary>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Frees the native generator.</summary>
        protected virtual void Dispose(bool disposing)
        {
            if (Handle != 0)
            {
                NativeMethods.GeneratorFree(Handle);
                Handle = 0;
            }
        }
    }
}
