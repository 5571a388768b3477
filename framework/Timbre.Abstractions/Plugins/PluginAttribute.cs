namespace Timbre;

/// <summary>Names a plugin class, so that a pipeline can use it.</summary>
/// <remarks>
/// The class implements one of the plugin interfaces and has one public constructor, which takes an options record or nothing.
/// Properties of the record are the keys in YAML: strings, bools, ints, longs, floats, doubles, enums, records, <see cref="Stage{T}"/>, and
/// <see cref="IReadOnlyList{T}"/> or <see cref="IReadOnlyDictionary{TKey, TValue}"/> of these, with text keys. What they allow is said by <c>required</c> and by the
/// attributes Range, Length, MinLength, MaxLength, RegularExpression and AllowedValues of System.ComponentModel.DataAnnotations; on a list, lengths hold for
/// the list and the others for each of its items. Further rules are written in <see cref="IValidatedOptions"/>.
/// The constructor is called while a pipeline is read, before any data: it stores its options and touches neither tensors nor files.
/// </remarks>
/// <param name="name">The name in YAML, in kebab-case: <c>mel-spectrogram</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PluginAttribute(string name) : Attribute
{
    /// <summary>The name in YAML, in kebab-case.</summary>
    public string Name { get; } = name;
}
