namespace TorchSharp;

/// <summary>
/// Owns the tensors made on its thread while it is the innermost scope, and disposes them with itself, except those moved
/// to another scope or detached.
/// </summary>
public sealed partial class DisposeScope : IDisposable
{
    private DisposeScopeManager? _manager;
    private HashSet<IDisposable> _disposables = new(ReferenceEqualityComparer.Instance);

    internal DisposeScope(DisposeScopeManager manager)
    {
        _manager = manager;
        OuterScope = manager.CurrentDisposeScope;
    }

    /// <summary>What the scope owns now.</summary>
    /// <exception cref="ObjectDisposedException">The scope was disposed.</exception>
    public IReadOnlyList<IDisposable> DisposablesView
    {
        get
        {
            ObjectDisposedException.ThrowIf(_manager is null, this);
            return [.. _disposables];
        }
    }

    /// <summary>How many objects the scope owns now.</summary>
    /// <exception cref="ObjectDisposedException">The scope was disposed.</exception>
    public int DisposablesCount
    {
        get
        {
            ObjectDisposedException.ThrowIf(_manager is null, this);
            return _disposables.Count;
        }
    }

    internal DisposeScope? OuterScope { get; set; }

    private DisposeScopeManager Manager
    {
        get
        {
            ObjectDisposedException.ThrowIf(_manager is null, this);
            return _manager;
        }
    }

    /// <summary>Hands objects that the scope owns to the scope around it; without one they are detached.</summary>
    public void MoveToOuter(params IDisposable[] disposables) => MoveToOuter((IEnumerable<IDisposable>)disposables);

    /// <summary>Hands objects that the scope owns to the scope around it; without one they are detached.</summary>
    public void MoveToOuter(IEnumerable<IDisposable> disposables) => MoveToOther(OuterScope, disposables);

    /// <summary>Hands objects that the scope owns to another scope; null detaches them.</summary>
    public void MoveToOther(DisposeScope? scope, params IDisposable[] disposables) =>
        MoveToOther(scope, (IEnumerable<IDisposable>)disposables);

    /// <summary>Hands objects that the scope owns to another scope; null detaches them.</summary>
    public void MoveToOther(DisposeScope? scope, IEnumerable<IDisposable> disposables)
    {
        ArgumentNullException.ThrowIfNull(disposables);
        _ = Manager;
        if (scope is null)
        {
            Detach(disposables);
            return;
        }

        foreach (var disposable in disposables)
        {
            if (_disposables.Contains(disposable))
            {
                scope.Take(disposable);
            }
        }
    }

    /// <summary>Lets objects go: nobody disposes them but who holds them.</summary>
    public void Detach(params IDisposable[] disposables) => Detach((IEnumerable<IDisposable>)disposables);

    /// <summary>Lets objects go: nobody disposes them but who holds them.</summary>
    public void Detach(IEnumerable<IDisposable> disposables)
    {
        ArgumentNullException.ThrowIfNull(disposables);
        var statistics = Manager.Tensors;
        foreach (var disposable in disposables)
        {
            if (_disposables.Remove(disposable))
            {
                ((IScoped)disposable).OwningDisposeScope = null;
                statistics.DetachedFromScopeCount++;
            }
        }
    }

    /// <summary>Takes an object over from the scope that owns it, if any does.</summary>
    public void Attach(IDisposable disposable) => Attach((IEnumerable<IDisposable>)[disposable]);

    /// <summary>Takes objects over from the scopes that own them.</summary>
    public void Attach(params IDisposable[] disposables) => Attach((IEnumerable<IDisposable>)disposables);

    /// <summary>Takes objects over from the scopes that own them, and returns them.</summary>
    public IReadOnlyList<IDisposable> Attach(IEnumerable<IDisposable> disposables)
    {
        ArgumentNullException.ThrowIfNull(disposables);
        var statistics = Manager.Tensors;
        var all = disposables.ToArray();
        foreach (var disposable in all)
        {
            if (Take(disposable))
            {
                statistics.AttachedToScopeCount++;
            }
        }

        return all;
    }

    /// <summary>Disposes everything that the scope owns; the scope goes on.</summary>
    public void DisposeEverything() => DisposeEverythingBut((IEnumerable<IDisposable>)[]);

    /// <summary>Disposes everything that the scope owns but these, which it then owns; the scope goes on.</summary>
    public void DisposeEverythingBut(IEnumerable<IDisposable> inKeep)
    {
        ArgumentNullException.ThrowIfNull(inKeep);
        _ = Manager;
        var owned = _disposables;
        _disposables = new(inKeep, ReferenceEqualityComparer.Instance);
        foreach (var disposable in owned)
        {
            if (!_disposables.Contains(disposable))
            {
                disposable.Dispose();
            }
        }
    }

    /// <summary>Disposes everything that the scope owns but these, which it then owns; the scope goes on.</summary>
    public void DisposeEverythingBut(params IDisposable[] keep) => DisposeEverythingBut((IEnumerable<IDisposable>)keep);

    /// <summary>Ends the scope and disposes what it owns; the scope around it is then the innermost one again.</summary>
    public void Dispose()
    {
        if (_manager is { } manager)
        {
            DisposeEverything();
            manager.Remove(this);
            _manager = null;
        }
    }

    /// <summary>Forgets an object that its holder disposed.</summary>
    public void MarkAsDisposed(IDisposable disposable)
    {
        _ = Manager;
        Forget(disposable);
    }

    /// <summary>Whether the scope owns the object.</summary>
    public bool Contains(IDisposable disposable) => _disposables.Contains(disposable);

    internal static void ReplaceWith(torch.Tensor original, torch.Tensor replacement)
    {
        if (original.OwningDisposeScope is { } scope && scope._disposables.Remove(original))
        {
            original.OwningDisposeScope = null;
            scope.Take(replacement);
        }
    }

    internal void Add(IScoped item) => _disposables.Add(item);

    internal void Forget(IDisposable disposable)
    {
        _disposables.Remove(disposable);
        if (disposable is IScoped scoped)
        {
            scoped.OwningDisposeScope = null;
        }
    }

    private bool Take(IDisposable disposable)
    {
        if (disposable is not IScoped scoped)
        {
            throw new InvalidOperationException(
                $"A dispose scope owns tensors, not a {disposable?.GetType().Name ?? "null"}; dispose it where it was made.");
        }

        if (scoped.OwningDisposeScope == this)
        {
            return false;
        }

        scoped.OwningDisposeScope?._disposables.Remove(disposable);
        _disposables.Add(disposable);
        scoped.OwningDisposeScope = this;
        return true;
    }
}
