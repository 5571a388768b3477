using System.Reflection;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            private bool _componentsRegistered;

            /// <summary>Makes a module a child under a name; null removes the child of that name.</summary>
            /// <exception cref="ArgumentException">The name is empty or contains a dot.</exception>
            /// <exception cref="InvalidOperationException">The name is taken.</exception>
            public virtual void register_module(string name, Module submodule)
            {
                if (submodule is null)
                {
                    _children.Remove(name);
                    return;
                }

                if (string.IsNullOrEmpty(name) || name.Contains('.', StringComparison.Ordinal))
                {
                    throw new ArgumentException(
                        $"'{name}' cannot name a submodule of {GetName()}: a name is not empty and contains no dot.", nameof(name));
                }

                submodule.RegisterComponents();
                if (!_children.TryAdd(name, submodule))
                {
                    throw new InvalidOperationException($"{GetName()} already has a submodule named '{name}'; register each name once.");
                }
            }

            /// <summary>Makes a module a child under a name.</summary>
            public void add_module(string name, Module module) => register_module(name, module);

            /// <summary>Makes a tensor a parameter under a name.</summary>
            /// <exception cref="ArgumentNullException">There is no parameter.</exception>
            /// <exception cref="InvalidOperationException">The name is taken.</exception>
            public virtual void register_parameter(string name, Parameter param)
            {
                ArgumentNullException.ThrowIfNull(param);
                if (!_parameters.TryAdd(name, param))
                {
                    throw new InvalidOperationException($"{GetName()} already has a parameter named '{name}'; register each name once.");
                }
            }

            /// <summary>Makes a tensor a buffer: moved and, if persistent, saved with the module, but not learned.</summary>
            /// <exception cref="ArgumentNullException">There is no tensor.</exception>
            /// <exception cref="InvalidOperationException">The name is taken.</exception>
            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                if (!_buffers.TryAdd(name, (tensor, persistent)))
                {
                    throw new InvalidOperationException($"{GetName()} already has a buffer named '{name}'; register each name once.");
                }
            }

            /// <summary>Registers the modules, parameters and tensors that the fields hold, under the fields' names.</summary>
            protected virtual void RegisterComponents()
            {
                if (_componentsRegistered)
                {
                    return;
                }

                foreach (var field in FieldsOf(GetType()))
                {
                    var name = field.ComponentName();
                    if (_children.ContainsKey(name) || _parameters.ContainsKey(name) || _buffers.ContainsKey(name))
                    {
                        continue;
                    }

                    switch (field.GetValue(this))
                    {
                        case Module module:
                            register_module(name, module);
                            break;
                        case Parameter parameter:
                            register_parameter(name, parameter);
                            break;
                        case Tensor tensor:
                            register_buffer(name, tensor);
                            break;
                    }
                }

                _componentsRegistered = true;
            }

            /// <summary>Sets, replaces or (with null) removes a parameter.</summary>
            protected void ConditionallyRegisterParameter(string name, Parameter? value) => SetOrRemove(_parameters, name, value, value);

            /// <summary>Sets, replaces or (with null) removes a parameter; a tensor that is none counts as null.</summary>
            protected void ConditionallyRegisterParameter(string name, Tensor value) =>
                ConditionallyRegisterParameter(name, value as Parameter);

            /// <summary>Sets, replaces or (with null) removes a buffer.</summary>
            protected void ConditionallyRegisterBuffer(string name, Tensor? value, bool persistent = true) =>
                SetOrRemove(_buffers, name, value, (value!, persistent));

            /// <summary>Forgets all children without disposing them.</summary>
            protected void ClearModules() => _children.Clear();

            /// <summary>The parameter that a layer registered under this name, or null.</summary>
            private protected Parameter? OwnParameter(string name) => _parameters.GetValueOrDefault(name);

            /// <summary>The buffer that a layer registered under this name, or null.</summary>
            private protected Tensor? OwnBuffer(string name) => _buffers.GetValueOrDefault(name).Tensor;

            /// <summary>Replaces a layer's own parameter, which from here on outlives every dispose scope.</summary>
            private protected void SetOwnParameter(string name, Parameter? value)
            {
                if (OwnParameter(name) is { } old && !ReferenceEquals(old, value))
                {
                    old.Dispose();
                }

                value?.DetachFromDisposeScope();
                ConditionallyRegisterParameter(name, value);
            }

            /// <summary>Replaces a layer's own buffer, which from here on outlives every dispose scope.</summary>
            private protected void SetOwnBuffer(string name, Tensor? value)
            {
                if (OwnBuffer(name) is { } old && !ReferenceEquals(old, value))
                {
                    old.Dispose();
                }

                ConditionallyRegisterBuffer(name, value?.DetachFromDisposeScope());
            }

            private static void SetOrRemove<TValue>(OrderedDictionary<string, TValue> registry, string name, object? value, TValue? entry)
            {
                if (value is null)
                {
                    registry.Remove(name);
                }
                else
                {
                    registry[name] = entry!;
                }
            }

            private static IEnumerable<FieldInfo> FieldsOf(Type type)
            {
                var seen = new HashSet<string>();
                for (var level = type; level is not null && level != typeof(Module); level = level.BaseType)
                {
                    foreach (var field in level.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
                    {
                        if (seen.Add(field.Name))
                        {
                            yield return field;
                        }
                    }
                }
            }
        }
    }
}
