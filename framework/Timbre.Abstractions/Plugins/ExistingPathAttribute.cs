namespace Timbre;

/// <summary>Marks an option that names a file or folder which must exist when the pipeline is used for training; relative paths start at the pipeline's folder.</summary>
/// <param name="kind">What must be there.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ExistingPathAttribute(PathKind kind) : Attribute
{
    /// <summary>What must be there.</summary>
    public PathKind Kind { get; } = kind;
}

/// <summary>What an <see cref="ExistingPathAttribute"/> asks for.</summary>
public enum PathKind
{
    /// <summary>A file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,
}
