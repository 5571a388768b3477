using System.Collections;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A list of modules, named "0", "1" and so on when the list itself becomes part of a module; it has no forward pass.</summary>
public class ModuleList<T> : nn.Module, IList<T>
    where T : nn.Module
{
    private readonly List<T> _items;
    private bool _registered;

    /// <summary>Creates a list of modules.</summary>
    public ModuleList(params T[] modules)
        : base("ModuleList") => _items = [.. modules ?? []];

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public bool IsReadOnly => false;

    /// <inheritdoc/>
    public T this[int index]
    {
        get => _items[index];
        set => _items[index] = value;
    }

    /// <inheritdoc/>
    public void Add(T item) => _items.Add(item);

    /// <summary>Adds modules at the end.</summary>
    public void append(params T[] parameters) => _items.AddRange(parameters ?? []);

    /// <summary>Adds modules at the end.</summary>
    public void extend(IEnumerable<T> modules) => _items.AddRange(modules);

    /// <inheritdoc/>
    public void Clear() => _items.Clear();

    /// <inheritdoc/>
    public bool Contains(T item) => _items.Contains(item);

    /// <inheritdoc/>
    public void CopyTo(T[] array, int arrayIndex) => _items.CopyTo(array, arrayIndex);

    /// <inheritdoc/>
    public int IndexOf(T item) => _items.IndexOf(item);

    /// <inheritdoc/>
    public void Insert(int index, T item) => _items.Insert(index, item);

    /// <inheritdoc/>
    public bool Remove(T item) => _items.Remove(item);

    /// <inheritdoc/>
    public void RemoveAt(int index) => _items.RemoveAt(index);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    protected override void RegisterComponents()
    {
        if (_registered)
        {
            return;
        }

        for (var i = 0; i < _items.Count; i++)
        {
            register_module($"{i}", _items[i]);
        }

        _registered = true;
    }
}
