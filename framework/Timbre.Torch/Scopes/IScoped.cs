namespace TorchSharp;

/// <summary>Something that a <see cref="DisposeScope"/> can own.</summary>
internal interface IScoped : IDisposable
{
    /// <summary>The scope that will dispose it; null for none.</summary>
    DisposeScope? OwningDisposeScope { get; set; }
}
