using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using TorchSharp;

namespace Timbre.Pipelines.Scripts;

/// <summary>What one kind of script sees and returns.</summary>
/// <param name="Globals">The class whose members the code sees by name.</param>
/// <param name="Result">The type that the code returns.</param>
internal sealed record ScriptLanguage(Type Globals, Type Result)
{
    /// <summary>The namespaces and static classes that every script sees without a using directive.</summary>
    public static IReadOnlyList<string> Imports { get; } =
        ["System", "System.Collections.Generic", "System.Linq", "Timbre", "TorchSharp", "TorchSharp.Modules", "TorchSharp.torch"];

    /// <summary>The assemblies besides the framework's that scripts are compiled against.</summary>
    public static IReadOnlyList<Assembly> References { get; } =
        [.. new[] { typeof(torch), typeof(Signal), typeof(ScriptLanguage) }.Select(type => type.Assembly).Distinct()];

    /// <summary>Names the compiled form of some code: the same code against other assemblies is another.</summary>
    public string KeyOf(string code)
    {
        string[] parts =
        [
            code, Globals.FullName!, Result.FullName!, Environment.Version.ToString(), .. Imports,
            .. References.Select(assembly => $"{assembly.FullName} {assembly.ManifestModule.ModuleVersionId}"),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))));
    }
}
