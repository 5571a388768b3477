using System.Collections.Concurrent;

namespace TorchSharp.Interop;

/// <summary>Operator handles by name, resolved at first use and kept for the life of the process.</summary>
internal static unsafe class OperatorTable
{
    // Names are literals, and so the same object at every call of one place: comparing references takes 3 ns where
    // hashing the characters takes 20.
    private static readonly ConcurrentDictionary<string, nint> Handles = new(ReferenceEqualityComparer.Instance);

    /// <summary>The handle of <c>aten::name</c>, where <paramref name="name"/> is an operator and, after a dot, its overload.</summary>
    public static nint Find(string name) => Handles.TryGetValue(name, out var handle) ? handle : Resolve(name);

    private static nint Resolve(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var (plain, overload) = dot < 0 ? (name, "") : (name[..dot], name[(dot + 1)..]);
        nint handle;
        NativeMethods.Check(NativeMethods.OperatorFind("aten::" + plain, overload, &handle));
        return Handles.GetOrAdd(name, handle);
    }
}
