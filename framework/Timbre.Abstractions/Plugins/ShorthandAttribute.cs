namespace Timbre;

/// <summary>Marks the option that may be written without its key: with it on <c>Layers</c>, <c>layers: [ … ]</c> means <c>layers: { layers: [ … ] }</c>.</summary>
/// <remarks>At most one property of an options record has it. It applies when the value in YAML is not a map.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ShorthandAttribute : Attribute;
