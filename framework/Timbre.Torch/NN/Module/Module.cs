namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The base of every layer and model: it owns parameters, buffers and child modules, each under a name.</summary>
        /// <remarks>
        /// A module written by hand keeps its parts in fields and calls <see cref="RegisterComponents"/> at the end of its constructor.
        /// The parts of the layers in this library live outside every dispose scope; those of other modules belong to the scope they were
        /// made in.
        /// </remarks>
        public partial class Module : IDisposable
        {
            private readonly OrderedDictionary<string, Module> _children = [];
            private readonly string _name;
            private bool _training = true;

            /// <summary>Creates a module without parts, named for messages.</summary>
            protected Module(string name) => _name = name;

            /// <summary>Whether the module is in training mode, in which dropout draws and batch statistics are learned.</summary>
            public virtual bool training => _training;

            /// <summary>The name given at construction, by convention the name of the class.</summary>
            public virtual string GetName() => _name;

            /// <summary>Sets training mode, on or off, on this module and all below it.</summary>
            public virtual void train(bool train = true)
            {
                _training = train;
                foreach (var child in _children.Values)
                {
                    child.train(train);
                }
            }

            /// <summary>Leaves training mode, here and below.</summary>
            public virtual void eval() => train(false);

            /// <summary>Calls a function on every module below this one and then on this one.</summary>
            public virtual Module apply(Action<Module> fn)
            {
                foreach (var child in _children.Values)
                {
                    child.apply(fn);
                }

                fn(this);
                return this;
            }

            /// <summary>Forgets the gradients of all parameters, or fills them with zeros.</summary>
            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (var parameter in parameters())
                {
                    using var gradient = parameter.grad;
                    if (gradient is null)
                    {
                        continue;
                    }

                    if (set_to_none)
                    {
                        parameter.grad = null;
                    }
                    else
                    {
                        gradient.zero_();
                    }
                }
            }

            /// <summary>The direct children with their names, in the order of registration.</summary>
            public virtual IEnumerable<(string name, Module module)> named_children() =>
                _children.Select(child => (child.Key, child.Value));

            /// <summary>The direct children.</summary>
            public virtual IEnumerable<Module> children() => named_children().Select(child => child.module);

            /// <summary>All modules below this one with their dotted names, the direct children first.</summary>
            public virtual IEnumerable<(string name, Module module)> named_modules()
            {
                foreach (var child in named_children())
                {
                    yield return child;
                }

                foreach (var (name, child) in named_children())
                {
                    foreach (var (below, module) in child.named_modules())
                    {
                        yield return ($"{name}.{below}", module);
                    }
                }
            }

            /// <summary>All modules below this one.</summary>
            public virtual IEnumerable<Module> modules() => named_modules().Select(named => named.module);

            /// <summary>Frees the tensors of this module and of all below it.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Frees the parameters, buffers and children.</summary>
            protected virtual void Dispose(bool disposing)
            {
                if (!disposing)
                {
                    return;
                }

                foreach (var tensor in _parameters.Values.Concat(_buffers.Values.Select(buffer => buffer.Tensor)))
                {
                    tensor.DetachFromDisposeScope().Dispose();
                }

                foreach (var child in _children.Values)
                {
                    child.Dispose();
                }
            }
        }
    }
}
