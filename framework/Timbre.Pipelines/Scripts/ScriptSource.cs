using System.Security.Cryptography;
using System.Text;
using Timbre.Pipelines.Yaml;

namespace Timbre.Pipelines.Scripts;

/// <summary>The code of a script stage, and where it is written.</summary>
/// <param name="Code">The code.</param>
/// <param name="Map">The place of each character of the code.</param>
/// <param name="Stage">Where the pipeline declares the stage.</param>
internal sealed record ScriptSource(string Code, ScalarMap Map, Place Stage)
{
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Code)));
}
