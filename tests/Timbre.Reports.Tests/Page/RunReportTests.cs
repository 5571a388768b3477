using System.Text.Json.Nodes;
using Timbre.Engine;

namespace Timbre.Reports.Tests.Page;

public sealed class RunReportTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_surest_mistakes_come_first_and_no_more_than_a_dozen()
    {
        var data = Data();

        var sure = data["mistakes"]!.AsArray().Select(mistake => (double)mistake!["confidence"]!).ToList();
        sure.Count.ShouldBe(12);
        sure.ShouldBe(sure.OrderDescending());
        ((int)data["mistakes_in_all"]!).ShouldBe(12);
    }

    [Fact]
    public void A_recording_that_is_gone_is_said_to_be_gone()
    {
        var gone = Data()["mistakes"]!.AsArray().Single(mistake => mistake!["view"]!["audio"] is null);

        ((string)gone!["recording"]!).ShouldContain("/10 ");
        ((string)gone["view"]!["note"]!).ShouldBe("The recording is no longer where it was.");
    }

    [Fact]
    public void A_run_that_was_not_judged_has_a_report()
    {
        RunFiles.Write(_folder);
        File.Delete(_folder[RunFolder.MetricsName]);
        File.Delete(_folder[RunFolder.PredictionsName]);

        var data = Parse(File.ReadAllText(RunReport.Write(_folder.Path)));

        data["metrics"].ShouldBeNull();
        data["epochs"]!.AsArray().Count.ShouldBe(3);
    }

    [Fact]
    public void Epochs_that_were_trained_twice_are_shown_once_and_time_between_runs_is_not_counted()
    {
        var log = _folder[RunFolder.LogName];
        File.WriteAllLines(log,
        [
            """{"time":"2030-01-01T00:00:00Z","event":"run_started","resumed":false}""",
            """{"time":"2030-01-01T00:00:01Z","event":"phase_started","phase":"training"}""",
            """{"time":"2030-01-01T00:00:05Z","event":"epoch_finished","metrics":{"epoch":1,"loss":2}}""",
            """{"time":"2030-01-01T09:00:00Z","event":"run_started","resumed":true}""",
            """{"time":"2030-01-01T09:00:00Z","event":"phase_started","phase":"training"}""",
            """{"time":"2030-01-01T09:00:04Z","event":"epoch_finished","metrics":{"epoch":1,"loss":1}}""",
            """{"time":"2030-01-01T09:00:0""",
        ]);

        var history = RunHistory.Read(log);

        history.Epochs.Select(epoch => (double)epoch!["metrics"]!["loss"]!).ShouldBe([1.0]);
        history.Phases.Select(phase => ((string)phase!["phase"]!, (double)phase["seconds"]!)).ShouldBe([("starting", 1), ("training", 8)]);
        history.Resumptions.ShouldBe(1);
    }

    [Theory]
    [InlineData(null, "There is no run at")]
    [InlineData("other.txt", "is no folder of a run")]
    public void A_folder_that_is_no_run_is_refused(string? file, string reason)
    {
        if (file is not null)
        {
            File.WriteAllText(_folder[Path.Combine("run", file)], "");
        }

        Should.Throw<InputException>(() => RunReport.Write(Path.Combine(_folder.Path, "run"))).Message.ShouldContain(reason);
    }

    [Fact]
    public void Damaged_figures_are_refused_with_the_file_that_holds_them()
    {
        RunFiles.Write(_folder);
        File.WriteAllText(_folder[RunFolder.MetricsName], "{");

        Should.Throw<InputException>(() => RunReport.Write(_folder.Path)).Message.ShouldContain(RunFolder.MetricsName);
    }

    [Fact]
    public void A_damaged_fold_is_told_and_costs_no_other_page()
    {
        RunFiles.Write(_folder);
        foreach (var fold in (string[])["fold-1", "fold-2"])
        {
            Directory.CreateDirectory(_folder[fold]);
            foreach (var name in (string[])[RunFolder.PipelineName, RunFolder.MetricsName, RunFolder.PredictionsName])
            {
                File.Copy(_folder[name], _folder[Path.Combine(fold, name)]);
            }
        }

        File.WriteAllText(_folder[CrossValidation.ReportName], $$"""{ "folds": [], "pooled": {{File.ReadAllText(_folder[RunFolder.MetricsName])}} }""");
        File.WriteAllText(_folder[Path.Combine("fold-1", RunFolder.MetricsName)], "{");

        Should.Throw<InputException>(() => RunReport.Write(_folder.Path)).Message.ShouldContain(Path.Combine("fold-1", RunFolder.MetricsName));

        File.Exists(_folder[Path.Combine("fold-2", RunReport.FileName)]).ShouldBeTrue();
        Parse(File.ReadAllText(_folder[RunReport.FileName]))["folds"].ShouldNotBeNull();
    }

    private JsonNode Data()
    {
        RunFiles.Write(_folder);
        return Parse(File.ReadAllText(RunReport.Write(_folder.Path)));
    }

    private static JsonNode Parse(string html)
    {
        const string Start = "<script type=\"application/json\" id=\"data\">";
        var from = html.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return JsonNode.Parse(html[from..html.IndexOf("</script>", from, StringComparison.Ordinal)])!;
    }
}
