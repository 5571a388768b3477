namespace Timbre;

/// <summary>Names, on a data source, the class that tells from a folder or a table whether the source can list it.</summary>
/// <param name="recogniser">A class that implements <see cref="ILayoutRecogniser"/> and has a constructor without parameters.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RecognisedByAttribute(Type recogniser) : Attribute
{
    /// <summary>The class that recognises what the source lists.</summary>
    public Type Recogniser { get; } = recogniser;
}
