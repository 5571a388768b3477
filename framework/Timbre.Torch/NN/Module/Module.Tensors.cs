using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            private readonly OrderedDictionary<string, Parameter> _parameters = [];
            private readonly OrderedDictionary<string, (Tensor Tensor, bool Persistent)> _buffers = [];

            /// <summary>The parameters of this module and, unless told otherwise, of all below it, each once, with dotted names.</summary>
            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true) =>
                Once(recurse, module => module._parameters.Select(p => (p.Key, p.Value)), module => module.named_parameters());

            /// <summary>The parameters of this module and, unless told otherwise, of all below it, each once.</summary>
            public virtual IEnumerable<Parameter> parameters(bool recurse = true) =>
                named_parameters(recurse).Select(named => named.parameter);

            /// <summary>The buffers of this module and, unless told otherwise, of all below it, each once, with dotted names.</summary>
            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(
                bool recurse = true, bool include_nonpersistent = true) =>
                Once(
                    recurse,
                    module => module._buffers.Where(b => include_nonpersistent || b.Value.Persistent).Select(b => (b.Key, b.Value.Tensor)),
                    module => module.named_buffers(true, include_nonpersistent));

            /// <summary>The buffers of this module and, unless told otherwise, of all below it, each once.</summary>
            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true) =>
                named_buffers(recurse, include_nonpersistent).Select(named => named.buffer);

            /// <summary>Whether there is a parameter of this dotted name.</summary>
            public virtual bool has_parameter(string target) => get_parameter(target) is not null;

            /// <summary>Whether there is a buffer of this dotted name.</summary>
            public virtual bool has_buffer(string target) => get_buffer(target) is not null;

            /// <summary>The parameter of this dotted name, or null.</summary>
            public virtual Parameter? get_parameter(string target) =>
                _parameters.GetValueOrDefault(target) ?? Below(target, static (child, rest) => child.get_parameter(rest));

            /// <summary>The buffer of this dotted name, or null.</summary>
            public virtual Tensor? get_buffer(string target) =>
                _buffers.GetValueOrDefault(target).Tensor ?? Below(target, static (child, rest) => child.get_buffer(rest));

            private TFound? Below<TFound>(string target, Func<Module, string, TFound?> find)
                where TFound : class
            {
                var dot = target.IndexOf('.', StringComparison.Ordinal);
                return dot > 0 && _children.TryGetValue(target[..dot], out var child) ? find(child, target[(dot + 1)..]) : null;
            }

            private IEnumerable<(string, TTensor)> Once<TTensor>(
                bool recurse,
                Func<Module, IEnumerable<(string, TTensor)>> own,
                Func<Module, IEnumerable<(string, TTensor)>> all)
                where TTensor : Tensor
            {
                var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
                foreach (var entry in own(this))
                {
                    if (seen.Add(entry.Item2))
                    {
                        yield return entry;
                    }
                }

                if (!recurse)
                {
                    yield break;
                }

                foreach (var (child, module) in named_children())
                {
                    foreach (var (name, tensor) in all(module))
                    {
                        if (seen.Add(tensor))
                        {
                            yield return ($"{child}.{name}", tensor);
                        }
                    }
                }
            }
        }
    }
}
