using System.Text.Json.Nodes;

namespace Timbre.Integration.Tests.Runs;

public sealed class RunFolderTests(TrainedModel model)
{
    private string Run => Path.GetDirectoryName(model.Bundle)!;

    [Fact]
    public void A_run_prints_where_it_and_its_bundle_are()
    {
        var output = model.Result.ShouldEndWith(0).Output;

        output.ShouldContain($"run:    {Path.GetRelativePath(model.Folder.Path, Run)}\n");
        output.ShouldContain($"bundle: {Path.GetRelativePath(model.Folder.Path, model.Bundle)}\n");
    }

    [Fact]
    public void The_log_has_one_JSON_object_on_each_line()
    {
        var events = File.ReadAllLines(Path.Combine(Run, "log.jsonl")).Select(line => JsonNode.Parse(line)!.AsObject()).ToList();

        events[0]["event"]!.ToString().ShouldBe("run_started");
        events.Count(item => item["event"]!.ToString() == "epoch_finished").ShouldBe(8);
        events.ShouldAllBe(item => item.ContainsKey("time"));
    }

    [Fact]
    public void The_metrics_are_those_of_the_table()
    {
        var metrics = JsonNode.Parse(File.ReadAllText(Path.Combine(Run, "metrics.json")))!;

        var accuracy = ((double)metrics["accuracy"]!).ToString("F4", System.Globalization.CultureInfo.InvariantCulture);
        model.Result.Output.Split('\n').Single(line => line.Contains("│ accuracy  ", StringComparison.Ordinal)).ShouldContain(accuracy);
        metrics["confusion"]!.AsArray().Sum(row => row!.AsArray().Sum(cell => (long)cell!)).ShouldBe((long)metrics["recordings"]!);
    }

    [Fact]
    public async Task The_pipeline_of_a_run_can_be_checked_and_run_where_the_first_was()
    {
        using var folder = new TemporaryFolder();
        Tones.Write(folder);
        var copy = folder["again.yaml"];
        File.Copy(Path.Combine(Run, "pipeline.yaml"), copy);

        (await RunningProgram.Run(folder.Path, "validate", copy)).ShouldEndWith(0);
        File.ReadAllText(copy).ShouldContain("epochs: 8");
        (await RunningProgram.Run(folder.Path, "train", copy)).ShouldEndWith(0);
        Bundles.Weights(folder.Find("model.timbre")).ShouldBe(Bundles.Weights(model.Bundle));
    }
}
