using System.Security.Cryptography;
using System.Text;

namespace Timbre.Engine;

/// <summary>Keeps judged recordings in a file, and its hash in the report beside it, so that a change of the one is noticed.</summary>
internal static class EvaluationFiles
{
    /// <summary>Writes the recordings.</summary>
    /// <param name="path">The file, <c>predictions.csv</c> of a run.</param>
    /// <param name="labels">The classes.</param>
    /// <param name="result">The recordings and their figures.</param>
    /// <returns>The report with the hash of the file.</returns>
    public static EvaluationReport Write(string path, IReadOnlyList<string> labels, EvaluationResult result)
    {
        var bytes = Encoding.UTF8.GetBytes(JudgementTable.Write(labels, result.Judgements));
        AtomicFile.Write(path, stream => stream.Write(bytes));
        return result.Report with { PredictionsSha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)) };
    }
}
