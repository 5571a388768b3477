using System.Runtime.InteropServices;
using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class jit
    {
        /// <summary>A network that PyTorch saved together with its code.</summary>
        /// <remarks>
        /// Its parameters and buffers, those of all modules inside it included, are registered here under their dotted names. One thread at a
        /// time calls it.
        /// </remarks>
        public unsafe class ScriptModule : nn.Module
        {
            private nint _handle;

            internal ScriptModule(nint handle)
                : base(nameof(ScriptModule))
            {
                _handle = handle;
                var seen = new HashSet<nint>();
                foreach (var (name, tensor) in Tensors(buffers: false))
                {
                    // A tensor under two names is one parameter, or an optimiser would step it twice.
                    if (seen.Add(tensor.Handle))
                    {
                        register_parameter(name, Lasting(new Parameter(tensor, tensor.requires_grad)));
                    }
                    else
                    {
                        tensor.Dispose();
                    }
                }

                foreach (var (name, tensor) in Tensors(buffers: true))
                {
                    register_buffer(name, Lasting(tensor));
                }
            }

            /// <summary>Frees a module that nobody disposed.</summary>
            ~ScriptModule() => Dispose(false);

            /// <inheritdoc/>
            public override bool training => Use(NativeMethods.JitTraining(_handle)) != 0;

            /// <summary>
            /// Sets training mode, on or off, on the module and all inside it; what a trace recorded stays as it was recorded.
            /// </summary>
            public override void train(bool train = true) => Use(NativeMethods.JitTrain(_handle, train ? 1 : 0));

            /// <summary>Leaves training mode.</summary>
            public override void eval() => train(false);

            /// <summary>How many inputs the method forward takes.</summary>
            /// <exception cref="ExternalException">The module has no such method.</exception>
            public int GetNumberOfInputs() => Use(NativeMethods.JitInputs(_handle));

            /// <summary>Calls the method forward with tensors; it returns a tensor.</summary>
            /// <exception cref="NotImplementedException">An input is no tensor.</exception>
            /// <exception cref="ExternalException">The code failed, or returned something else.</exception>
            public object forward(params object[] input)
            {
                var handles = stackalloc nint[input.Length];
                for (var i = 0; i < input.Length; i++)
                {
                    handles[i] = (input[i] as Tensor
                        ?? throw new NotImplementedException($"Input {i} is a {input[i]?.GetType().Name ?? "null"}; only tensors can be passed.")).Handle;
                }

                nint result;
                Use(NativeMethods.JitForward(_handle, handles, input.Length, &result));
                GC.KeepAlive(input);
                return new Tensor(result);
            }

            /// <inheritdoc/>
            protected override void Dispose(bool disposing)
            {
                base.Dispose(disposing);
                if (_handle != 0)
                {
                    NativeMethods.JitFree(_handle);
                    _handle = 0;
                }
            }

            private static TTensor Lasting<TTensor>(TTensor tensor)
                where TTensor : Tensor
            {
                tensor.DetachFromDisposeScope();
                return tensor;
            }

            private int Use(int status)
            {
                GC.KeepAlive(this);
                return NativeMethods.Check(status);
            }

            private IEnumerable<(string Name, Tensor Tensor)> Tensors(bool buffers) =>
                Enumerable.Range(0, Use(NativeMethods.JitCount(_handle, buffers ? 1 : 0))).Select(i => At(buffers, i));

            private (string Name, Tensor Tensor) At(bool buffers, int index)
            {
                nint tensor, name;
                Use(NativeMethods.JitTensor(_handle, buffers ? 1 : 0, index, &tensor, &name));
                return (Marshal.PtrToStringUTF8(name)!, new Tensor(tensor));
            }
        }

        /// <summary>A TorchScript module of one input.</summary>
        public class ScriptModule<T, TResult> : ScriptModule, nn.IModule<T, TResult>
        {
            internal ScriptModule(nint handle)
                : base(handle)
            {
            }

            /// <summary>Runs the module.</summary>
            public TResult call(T input) => forward(input);

            /// <summary>Runs the module.</summary>
            public TResult forward(T tensor) => (TResult)base.forward(tensor!);
        }

        /// <summary>A TorchScript module of two inputs.</summary>
        public class ScriptModule<T1, T2, TResult> : ScriptModule, nn.IModule<T1, T2, TResult>
        {
            internal ScriptModule(nint handle)
                : base(handle)
            {
            }

            /// <summary>Runs the module.</summary>
            public TResult call(T1 input1, T2 input2) => forward(input1, input2);

            /// <summary>Runs the module.</summary>
            public TResult forward(T1 input1, T2 input2) => (TResult)base.forward(input1!, input2!);
        }
    }
}
