using Timbre.Engine;

namespace Timbre.Reports.Tests.Page;

public sealed class MatrixPageTests(Browser browser) : IDisposable
{
    private static readonly string[] Names = ["north", "south & <b>west"];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_cell_has_its_figure_interval_and_a_page_of_its_own()
    {
        Write();
        var report = RunReport.Write(_folder.Path);

        await using var opened = await browser.OpenAsync(report);
        opened.Complaints.ShouldBeEmpty();
        var cell = (await opened.Page.Locator("table.matrix").First.Locator("td.heat").Nth(1).InnerTextAsync()).Replace('\u00a0', ' ');
        cell.ShouldContain("80.0 %");
        cell.ShouldContain(" – ");
        (await opened.Page.Locator("table.matrix").CountAsync()).ShouldBe(3);
        (await opened.Page.EvaluateAsync<string>("getComputedStyle(document.querySelectorAll('td.heat')[1]).backgroundColor")).ShouldNotBe("rgba(0, 0, 0, 0)");
        var text = (await opened.Page.InnerTextAsync("main")).Replace('\u00a0', ' ');
        text.ShouldContain("On test data of their own corpus the models have an unweighted recall of 80.0 %");
        text.ShouldContain("some recordings were used to train");
        (await opened.Page.QuerySelectorAllAsync("main b b, td b > b, th b")).ShouldBeEmpty();

        await opened.Page.Locator("td.heat a").First.ClickAsync();
        await opened.Page.WaitForSelectorAsync("#confusion");
        (await opened.Page.InnerTextAsync("h1")).ShouldBe($"{Names[0]} on {Names[1]}");
        (await opened.Page.Locator(".chart svg").CountAsync()).ShouldBe(2);
    }

    [Fact]
    public void A_matrix_whose_cells_are_gone_has_a_page_without_links()
    {
        Write();
        Directory.GetFiles(_folder.Path, "*-on-*").ToList().ForEach(File.Delete);

        File.ReadAllText(RunReport.Write(_folder.Path)).ShouldNotContain("-on-");
    }

    private void Write()
    {
        var labels = (string[])["female", "male"];
        List<Judgement> judgements = [.. Enumerable.Range(0, 60).Select(i => new Judgement
        {
            Name = $"{i}.wav",
            Group = $"{i % 11}",
            Label = i % 2,
            Probabilities = i % 5 == 0 ? (i % 2 == 0 ? [0.4, 0.6] : [0.7, 0.3]) : (i % 2 == 0 ? [0.9, 0.1] : [0.2, 0.8]),
            Seconds = 1,
            WindowsRecognised = 1,
        })];
        var evaluation = Evaluator.Report(labels, judgements);
        foreach (var (train, test) in ((string, string)[])[(Names[0], Names[1]), (Names[1], Names[0])])
        {
            File.WriteAllText(_folder[$"{train}-on-{test}.json"], evaluation.ToJson());
            File.WriteAllText(_folder[$"{train}-on-{test}.csv"], JudgementTable.Write(labels, judgements));
        }

        var cells = Names.SelectMany(train => Names.Select(test => new MatrixCell
        {
            Train = train,
            Test = test,
            Recordings = evaluation.Recordings,
            Accuracy = evaluation.Accuracy,
            UnweightedRecall = evaluation.UnweightedRecall,
            Auc = evaluation.Auc,
            Intervals = evaluation.Intervals,
            FlatteredBy = train == Names[1] && test == Names[0] ? ["some recordings were used to train"] : [],
        })).ToList();
        File.WriteAllText(_folder[CorpusMatrix.ReportName], new MatrixReport { Pipelines = Names, Labels = labels, Cells = cells }.ToJson());
    }
}
