using System.Text.Json;

namespace Timbre.Cli;

/// <summary>Probabilities as every JSON of predictions has them.</summary>
internal static class JsonProbabilities
{
    /// <summary>Writes <c>probabilities</c>, an object with a number for each label; an empty one where nothing is known.</summary>
    public static void WriteProbabilities(this Utf8JsonWriter json, IReadOnlyList<string> labels, IReadOnlyList<double> probabilities)
    {
        json.WriteStartObject("probabilities");
        foreach (var (label, probability) in labels.Zip(probabilities))
        {
            json.WriteNumber(label, probability);
        }

        json.WriteEndObject();
    }
}
