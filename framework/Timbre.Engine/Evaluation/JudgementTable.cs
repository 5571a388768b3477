using System.Globalization;
using CsvHelper;

namespace Timbre.Engine;

/// <summary>Judged recordings as a CSV file, <c>predictions.csv</c> of a run: a row each, from which every figure can be made again.</summary>
/// <remarks>Columns of the corpus are headed <c>column:name</c>, probabilities <c>p:label</c>; numbers read back to the same bits.</remarks>
public static class JudgementTable
{
    private const string ProbabilityPrefix = "p:";
    private const string ColumnPrefix = "column:";

    /// <summary>The table as text.</summary>
    /// <param name="labels">The classes, in the order of the probabilities.</param>
    /// <param name="judgements">The recordings.</param>
    public static string Write(IReadOnlyList<string> labels, IReadOnlyList<Judgement> judgements)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(judgements);
        var columns = judgements.SelectMany(judgement => judgement.Columns.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = new CsvWriter(text, CultureInfo.InvariantCulture);
        WriteRow(csv, [
            "recording", "group", "label", "predicted", "seconds", "windows", "windows_recognised",
            .. labels.Select(label => ProbabilityPrefix + label), .. columns.Select(column => ColumnPrefix + column)]);
        foreach (var judgement in judgements)
        {
            WriteRow(csv, [
                judgement.Name, judgement.Group, labels[judgement.Label], judgement.Predicted is { } label ? labels[label] : "",
                judgement.Seconds, judgement.Windows, judgement.WindowsRecognised,
                .. judgement.Probabilities.Cast<object?>(), .. columns.Select(column => judgement.Columns.GetValueOrDefault(column))]);
        }

        csv.Flush();
        return text.ToString();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The labels and the recordings.</returns>
    /// <exception cref="InputException">There is no such file, or it is not such a table.</exception>
    public static (IReadOnlyList<string> Labels, IReadOnlyList<Judgement> Judgements) Read(string path)
    {
        try
        {
            using var reader = new StreamReader(path);
            using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
            csv.Read();
            csv.ReadHeader();
            var labels = Names(csv, ProbabilityPrefix);
            var columns = Names(csv, ColumnPrefix);
            var judgements = new List<Judgement>();
            while (csv.Read())
            {
                judgements.Add(Row(csv, labels, columns));
            }

            return (labels, judgements);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The predictions of a run cannot be read: {failure.Message.TrimEnd('.')}. Name the folder of a run that was evaluated.", failure);
        }
        catch (Exception failure) when (failure is CsvHelperException or FormatException or ArgumentOutOfRangeException)
        {
            throw new InputException($"'{path}' is not a table of predictions that a run wrote; evaluate the run anew.", failure);
        }
    }

    private static List<string> Names(CsvReader csv, string prefix) =>
        [.. csv.HeaderRecord!.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Select(name => name[prefix.Length..])];

    private static Judgement Row(CsvReader csv, List<string> labels, List<string> columns) => new()
    {
        Name = csv.GetField("recording")!,
        Group = csv.GetField("group") is { Length: > 0 } group ? group : null,
        Label = labels.IndexOf(csv.GetField("label")!) is >= 0 and var label ? label : throw new FormatException("The label is none of the table's."),
        Rejected = csv.GetField("predicted") is null or "",
        Seconds = csv.GetField<double>("seconds"),
        Windows = csv.GetField<long>("windows"),
        WindowsRecognised = csv.GetField<long>("windows_recognised"),
        Probabilities = [.. labels.Select(label => csv.GetField<double>(ProbabilityPrefix + label))],
        Columns = columns
            .Select(column => KeyValuePair.Create(column, csv.GetField(ColumnPrefix + column)!))
            .Where(pair => pair.Value.Length > 0)
            .ToDictionary(),
    };

    private static void WriteRow(CsvWriter csv, IEnumerable<object?> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.NextRecord();
    }
}
