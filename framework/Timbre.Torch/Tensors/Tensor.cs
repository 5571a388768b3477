using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// An array of numbers in LibTorch's memory. Each new one belongs to the thread's innermost <see cref="DisposeScope"/>;
    /// without one it lives until it is disposed, or until the garbage collector, which cannot see its memory, finds it.
    /// </summary>
    public partial class Tensor : IScoped
    {
        private static long s_totalCount;
        private static long s_peakCount;

        private nint _handle;

        internal Tensor(nint handle, bool register = true)
        {
            _handle = handle;
            if (handle == 0)
            {
                GC.SuppressFinalize(this);
                return;
            }

            var total = Interlocked.Increment(ref s_totalCount);
            if (total > s_peakCount)
            {
                s_peakCount = total;
            }

            if (register)
            {
                OwningDisposeScope = DisposeScopeManager.ThreadSingleton.Register(this);
            }
        }

        /// <summary>Frees the native memory of a tensor that nobody disposed.</summary>
        ~Tensor() => Free();

        /// <summary>How many tensors are alive in the process.</summary>
        public static long TotalCount => Interlocked.Read(ref s_totalCount);

        /// <summary>The highest number of tensors that were alive at once, to within what racing threads may miss.</summary>
        public static long PeakCount => Interlocked.Read(ref s_peakCount);

        /// <summary>LibTorch's tensor, for native code.</summary>
        /// <exception cref="ObjectDisposedException">The tensor was disposed.</exception>
        public nint Handle
        {
            get
            {
                return _handle != 0 ? _handle : Disposed();

                static nint Disposed() => throw new ObjectDisposedException(
                    nameof(Tensor), "The tensor was disposed, by hand or with the dispose scope that owned it; " +
                    "MoveToOuterDisposeScope or DetachFromDisposeScope keeps one beyond its scope.");
            }
        }

        /// <summary>Whether the tensor was disposed, or its memory given away.</summary>
        public bool IsInvalid => _handle == 0;

        /// <summary>A name for people who debug.</summary>
        public string? name { get; set; }

        internal DisposeScope? OwningDisposeScope { get; set; }

        DisposeScope? IScoped.OwningDisposeScope
        {
            get => OwningDisposeScope;
            set => OwningDisposeScope = value;
        }

        /// <summary>A tensor that owns one reference of a native tensor.</summary>
        public static Tensor UnsafeCreateTensor(nint handle) => new(handle);

        /// <summary>Frees the native memory, unless another tensor shares it.</summary>
        public void Dispose()
        {
            if (_handle != 0)
            {
                DisposeScopeManager.ThreadSingleton.Disposing(this);
                Free();
            }

            GC.SuppressFinalize(this);
        }

        /// <summary>Hands the tensor to the scope around the one that owns it; without an outer scope, to nobody.</summary>
        public Tensor MoveToOuterDisposeScope()
        {
            OwningDisposeScope?.MoveToOuter(this);
            return this;
        }

        /// <summary>Takes the tensor out of every scope; it then lives until it is disposed.</summary>
        public Tensor DetachFromDisposeScope()
        {
            OwningDisposeScope?.Detach(this);
            return this;
        }

        /// <summary>Hands the tensor to the scope that owns <paramref name="other"/>.</summary>
        public Tensor MoveToOtherDisposeScope(Tensor other)
        {
            ArgumentNullException.ThrowIfNull(other);
            return MoveToOtherDisposeScope(other.OwningDisposeScope);
        }

        /// <summary>Hands the tensor to that scope; null detaches it from every scope.</summary>
        public Tensor MoveToOtherDisposeScope(DisposeScope? other)
        {
            if (OwningDisposeScope is { } owner)
            {
                owner.MoveToOther(other, this);
            }
            else
            {
                other?.Attach(this);
            }

            return this;
        }

        /// <summary>Gives the native reference away: the tensor becomes empty, and the caller owns the result.</summary>
        public nint DecoupleFromNativeHandle()
        {
            var handle = Handle;
            _handle = 0;
            GC.SuppressFinalize(this);
            Interlocked.Decrement(ref s_totalCount);
            return handle;
        }

        /// <summary>Whether both have the same shape and equal elements.</summary>
        public override bool Equals(object? obj) => obj is Tensor other && Equals(other);

        /// <summary>A hash of the object, not of its elements.</summary>
        public override int GetHashCode() => base.GetHashCode();

        private void Free()
        {
            var handle = Interlocked.Exchange(ref _handle, 0);
            if (handle != 0)
            {
                NativeMethods.TensorFree(handle);
                Interlocked.Decrement(ref s_totalCount);
            }
        }
    }
}
