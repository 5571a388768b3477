namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>What can be called with four inputs.</summary>
        public interface IModule<T1, T2, T3, T4, TResult>
        {
            /// <summary>Runs the module.</summary>
            TResult call(T1 input1, T2 input2, T3 input3, T4 input4);
        }

        /// <summary>A module of four inputs; <see cref="call"/> runs <see cref="forward"/> between the hooks.</summary>
        public abstract class Module<T1, T2, T3, T4, TResult>
            : HookableModule<Func<Module<T1, T2, T3, T4, TResult>, T1, T2, T3, T4, (T1, T2, T3, T4)?>, Func<Module<T1, T2, T3, T4, TResult>,
            T1, T2, T3, T4, TResult, TResult>>, IModule<T1, T2, T3, T4, TResult>
        {
            /// <summary>Creates a module without parts, named for messages.</summary>
            protected Module(string name)
                : base(name)
            {
            }

            /// <summary>Computes the result; called through <see cref="call"/>.</summary>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4);

            /// <summary>Runs the hooks and the forward pass.</summary>
            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4)
            {
                foreach (var (_, hook) in Before())
                {
                    if (hook(this, input1, input2, input3, input4) is { } replaced)
                    {
                        (input1, input2, input3, input4) = replaced;
                    }
                }

                var result = forward(input1, input2, input3, input4);
                foreach (var (_, hook) in After())
                {
                    if (hook(this, input1, input2, input3, input4, result) is { } replaced)
                    {
                        result = replaced;
                    }
                }

                Done();
                return result;
            }
        }
    }
}
