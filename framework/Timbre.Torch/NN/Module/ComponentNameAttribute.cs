namespace TorchSharp.Utils;

/// <summary>Names a field's component in the state of its module, in place of the field's own name.</summary>
[AttributeUsage(AttributeTargets.All)]
public class ComponentNameAttribute : Attribute
{
    /// <summary>The name in the module's state.</summary>
    public string? Name { get; set; }
}
