namespace TorchSharp;

/// <summary>The dispose scopes of one thread.</summary>
public class DisposeScopeManager
{
    [ThreadStatic]
    private static DisposeScopeManager? t_manager;

    /// <summary>What happened to the tensors of this thread.</summary>
    public static ThreadDisposeScopeStatistics Statistics => ThreadSingleton.Counts;

    internal static DisposeScopeManager ThreadSingleton => t_manager ??= new();

    internal DisposeScope? CurrentDisposeScope { get; private set; }

    internal LifetimeStatistics Tensors => Counts.TensorStatistics;

    private ThreadDisposeScopeStatistics Counts { get; } = new();

    internal DisposeScope? Register(IScoped item)
    {
        if (CurrentDisposeScope is { } scope)
        {
            Tensors.CreatedInScopeCount++;
            scope.Add(item);
            return scope;
        }

        Tensors.CreatedOutsideScopeCount++;
        return null;
    }

    internal void Disposing(IScoped item)
    {
        if (item.OwningDisposeScope is { } scope)
        {
            Tensors.DisposedInScopeCount++;
            scope.Forget(item);
        }
        else
        {
            Tensors.DisposedOutsideScopeCount++;
        }
    }

    internal DisposeScope NewDisposeScope() => CurrentDisposeScope = new(this);

    internal void Remove(DisposeScope disposed)
    {
        if (CurrentDisposeScope == disposed)
        {
            CurrentDisposeScope = disposed.OuterScope;
            return;
        }

        for (var scope = CurrentDisposeScope; scope is not null; scope = scope.OuterScope)
        {
            if (scope.OuterScope == disposed)
            {
                scope.OuterScope = disposed.OuterScope;
            }
        }
    }
}
