using System.Reflection;
using TorchSharp.Utils;

namespace TorchSharp;

/// <summary>Reads how a field takes part in a module.</summary>
public static class FieldInfoExtensionMethods
{
    /// <summary>The name of the field's component: its <see cref="ComponentNameAttribute"/>, or the field's name.</summary>
    public static string ComponentName(this FieldInfo field) => field.GetCustomAttribute<ComponentNameAttribute>()?.Name ?? field.Name;
}
