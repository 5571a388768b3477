using System.Text.Json;
using System.Text.Json.Nodes;
using Timbre.Engine;

namespace Timbre.Reports;

/// <summary>Reads the figures that a command wrote.</summary>
internal static class JsonFile
{
    /// <summary>The content of a file; null where there is none.</summary>
    /// <exception cref="InputException">It is no JSON.</exception>
    public static JsonNode? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path)) : null;
        }
        catch (JsonException failure)
        {
            throw new InputException($"'{path}' is damaged: {failure.Message} Evaluate the run anew.", failure);
        }
    }
}
