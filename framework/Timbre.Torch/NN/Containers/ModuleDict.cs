using System.Collections;
using System.Diagnostics.CodeAnalysis;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Modules under names, in the order they were added; it has no forward pass.</summary>
public class ModuleDict<T> : nn.Module, IDictionary<string, T>, IList<(string, T)>
    where T : nn.Module
{
    private readonly OrderedDictionary<string, T> _items = [];
    private bool _registered;

    /// <summary>Creates an empty dictionary.</summary>
    public ModuleDict()
        : base("ModuleDict")
    {
    }

    /// <inheritdoc cref="IDictionary{TKey, TValue}"/>
    public int Count => _items.Count;

    /// <inheritdoc cref="IDictionary{TKey, TValue}"/>
    public bool IsReadOnly => false;

    /// <summary>The names, in order.</summary>
    public ICollection<string> Keys => _items.Keys;

    /// <summary>The modules, in order.</summary>
    public ICollection<T> Values => _items.Values;

    /// <summary>The module of a name, which must exist to be set.</summary>
    public T this[string key]
    {
        get => _items[key];
        set => _items.SetAt(_items.IndexOf(key), value);
    }

    /// <summary>The name and module at a position.</summary>
    public (string, T) this[int index]
    {
        get => (_items.GetAt(index).Key, _items.GetAt(index).Value);
        set => _items.SetAt(index, value.Item1, value.Item2);
    }

    /// <summary>The entries, in order.</summary>
    public IEnumerator<(string, T)> items() => GetEnumerator();

    /// <summary>The names, in order.</summary>
    public IEnumerable<string> keys() => _items.Keys;

    /// <summary>The modules, in order.</summary>
    public IEnumerable<T> values() => _items.Values;

    /// <summary>Removes all entries without disposing the modules.</summary>
    public void clear() => _items.Clear();

    /// <summary>Removes all entries without disposing the modules.</summary>
    public void Clear() => _items.Clear();

    /// <summary>Adds a module under a name.</summary>
    public void Add((string, T) item) => _items.Add(item.Item1, item.Item2);

    /// <summary>Adds a module under a name.</summary>
    public void Add(string key, T value) => _items.Add(key, value);

    /// <summary>Adds a module under a name.</summary>
    public void Add(KeyValuePair<string, T> item) => _items.Add(item.Key, item.Value);

    /// <summary>Whether the name holds this module.</summary>
    public bool Contains((string, T) item) => _items.TryGetValue(item.Item1, out var module) && ReferenceEquals(module, item.Item2);

    /// <summary>Whether the name holds this module.</summary>
    public bool Contains(KeyValuePair<string, T> item) => Contains((item.Key, item.Value));

    /// <summary>Whether there is a module of this name.</summary>
    public bool ContainsKey(string key) => _items.ContainsKey(key);

    /// <summary>Copies the entries, in order.</summary>
    public void CopyTo((string, T)[] array, int arrayIndex) =>
        _items.Select(item => (item.Key, item.Value)).ToList().CopyTo(array, arrayIndex);

    /// <summary>Copies the entries, in order.</summary>
    public void CopyTo(KeyValuePair<string, T>[] array, int arrayIndex) => _items.ToList().CopyTo(array, arrayIndex);

    /// <summary>The position of an entry, or -1.</summary>
    public int IndexOf((string, T) item) => Contains(item) ? _items.IndexOf(item.Item1) : -1;

    /// <summary>Inserts an entry at a position.</summary>
    public void Insert(int index, (string, T) item) => _items.Insert(index, item.Item1, item.Item2);

    /// <summary>Removes an entry.</summary>
    public bool Remove((string, T) item) => Contains(item) && _items.Remove(item.Item1);

    /// <summary>Removes an entry.</summary>
    public bool Remove(KeyValuePair<string, T> item) => Remove((item.Key, item.Value));

    /// <summary>Removes the module of a name.</summary>
    public bool Remove(string key) => _items.Remove(key);

    /// <summary>Removes the entry at a position.</summary>
    public void RemoveAt(int index) => _items.RemoveAt(index);

    /// <summary>Looks a module up by name.</summary>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => _items.TryGetValue(key, out value);

    /// <summary>The entries, in order.</summary>
    public IEnumerator<(string, T)> GetEnumerator() => _items.Select(item => (item.Key, item.Value)).GetEnumerator();

    IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    protected override void RegisterComponents()
    {
        if (_registered)
        {
            return;
        }

        foreach (var (name, module) in _items)
        {
            register_module(name, module);
        }

        _registered = true;
    }
}
