namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>
            /// All parameters and persistent buffers under their dotted names; the tensors are the module's own, not copies.
            /// </summary>
            public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= [];
                var path = string.IsNullOrEmpty(prefix) ? "" : prefix + ".";
                foreach (var (name, parameter) in named_parameters(recurse: false))
                {
                    destination.TryAdd(path + name, parameter);
                }

                foreach (var (name, buffer) in named_buffers(recurse: false, include_nonpersistent: false))
                {
                    destination.TryAdd(path + name, buffer);
                }

                foreach (var (name, child) in named_children())
                {
                    child.state_dict(destination, path + name);
                }

                return destination;
            }

            /// <summary>Copies values by name into the module's parameters and buffers.</summary>
            /// <param name="source">Tensors under the names that <see cref="state_dict"/> gives.</param>
            /// <param name="strict">Whether a missing or an unexpected name is an error.</param>
            /// <param name="skip">Names to leave alone.</param>
            /// <exception cref="InvalidOperationException">Names differ, or a shape does; nothing has been copied then.</exception>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(
                Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
            {
                var skipped = new HashSet<string>(skip ?? []);
                var destination = state_dict();
                var missing = destination.Keys.Where(key => !skipped.Contains(key) && !source.ContainsKey(key)).ToList();
                var unexpected = source.Keys.Where(key => !skipped.Contains(key) && !destination.ContainsKey(key)).ToList();
                var shared = source.Where(entry => !skipped.Contains(entry.Key) && destination.ContainsKey(entry.Key)).ToList();
                var misfits = shared
                    .Where(entry => !entry.Value.shape.AsSpan().SequenceEqual(destination[entry.Key].shape))
                    .Select(entry => $"'{entry.Key}' is [{string.Join(", ", entry.Value.shape)}] instead of "
                        + $"[{string.Join(", ", destination[entry.Key].shape)}]")
                    .ToList();

                if (misfits.Count > 0 || (strict && missing.Count + unexpected.Count > 0))
                {
                    throw new InvalidOperationException(
                        $"The tensors do not fit {GetName()}: {Describe("missing", missing)}, {Describe("unexpected", unexpected)}, "
                        + $"{Describe("of another shape", misfits)}.");
                }

                using var _ = no_grad();
                foreach (var (key, value) in shared)
                {
                    destination[key].copy_(value);
                }

                return (missing, unexpected);
            }

            private static string Describe(string what, List<string> names) =>
                names.Count == 0 ? $"none {what}" : $"{names.Count} {what} ({string.Join(", ", names)})";
        }
    }
}
