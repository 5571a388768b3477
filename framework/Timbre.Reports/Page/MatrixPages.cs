using Timbre.Engine;

namespace Timbre.Reports;

/// <summary>Gathers the page of a matrix, and those of its models on other corpora.</summary>
internal static class MatrixPages
{
    /// <summary>What the page of a matrix shows.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="write">Writes the page of a cell.</param>
    /// <param name="failures">Takes what is wrong with files of cells, whose pages are then left out.</param>
    /// <exception cref="InputException">The matrix's own file is damaged.</exception>
    public static ReportData Gather(string folder, Action<string, ReportData> write, ICollection<InputException> failures)
    {
        var matrix = JsonFile.Read(Path.Combine(folder, CorpusMatrix.ReportName))!.AsObject();
        foreach (var cell in matrix["cells"]!.AsArray())
        {
            try
            {
                cell!["page"] = Page(folder, (string)cell["train"]!, (string)cell["test"]!, write);
            }
            catch (InputException failure)
            {
                failures.Add(failure);
            }
        }

        return new ReportData
        {
            Kind = ReportKind.Matrix,
            Name = string.Join(", ", matrix["pipelines"]!.AsArray().Select(name => (string)name!)),
            Run = Path.GetFileName(folder),
            Matrix = matrix,
        };
    }

    // A model's own page is that of its run or of its folds; null where the files of a cell are gone.
    private static string? Page(string folder, string train, string test, Action<string, ReportData> write)
    {
        if (train == test)
        {
            return new[] { train + CrossValidation.FolderSuffix, train }.Select(name => $"{name}/{RunReport.FileName}").FirstOrDefault(page => File.Exists(Path.Combine(folder, page)));
        }

        var name = $"{train}-on-{test}";
        if (JsonFile.Read(Path.Combine(folder, name + ".json")) is not { } metrics)
        {
            return null;
        }

        var (mistakes, count) = Mistakes.In(Path.Combine(folder, name + ".csv"), new SoundViews());
        write(name + ".html", new ReportData
        {
            Kind = ReportKind.Evaluation,
            Name = $"{train} on {test}",
            Run = Path.GetFileName(folder),
            Metrics = metrics,
            Mistakes = mistakes,
            MistakesInAll = count,
        });
        return name + ".html";
    }
}
