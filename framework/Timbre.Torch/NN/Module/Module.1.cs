namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>What can be called with one input.</summary>
        public interface IModule<T, TResult>
        {
            /// <summary>Runs the module.</summary>
            TResult call(T input1);
        }

        /// <summary>A module of one input; <see cref="call"/> runs <see cref="forward"/> between the hooks.</summary>
        public abstract class Module<T, TResult>
            : HookableModule<Func<Module<T, TResult>, T, T>, Func<Module<T, TResult>, T, TResult, TResult>>, IModule<T, TResult>
        {
            /// <summary>Creates a module without parts, named for messages.</summary>
            protected Module(string name)
                : base(name)
            {
            }

            /// <summary>Computes the result; called through <see cref="call"/>.</summary>
            public abstract TResult forward(T input);

            /// <summary>Runs the hooks and the forward pass.</summary>
            public TResult call(T input)
            {
                foreach (var (_, hook) in Before())
                {
                    if (hook(this, input) is { } replaced)
                    {
                        input = replaced;
                    }
                }

                var result = forward(input);
                foreach (var (_, hook) in After())
                {
                    if (hook(this, input, result) is { } replaced)
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
