namespace Timbre;

/// <summary>Names a plugin class, so that a pipeline can use it.</summary>
/// <remarks>
/// The class implements one of the plugin interfaces and has one public constructor, which takes an options record or nothing.
/// The constructor is called while a pipeline is read, before any data: it stores its options and touches neither tensors nor files.
/// </remarks>
/// <param name="name">The name in YAML, in kebab-case: <c>mel-spectrogram</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PluginAttribute(string name) : Attribute
{
    /// <summary>The name in YAML, in kebab-case.</summary>
    public string Name { get; } = name;
}
