namespace Timbre;

/// <summary>Marks an option that names a file which predictions need, too: a bundle carries the file.</summary>
/// <remarks>
/// The file must exist whenever the pipeline is loaded. A relative path starts at the pipeline's folder; the option is given the absolute
/// one, in a bundle's pipeline that of the unpacked file.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CarriedFileAttribute : Attribute
{
    /// <summary>Whether the file is a program, which is refused where code is.</summary>
    public bool IsCode { get; init; }
}
