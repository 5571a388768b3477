using System.Globalization;
using System.Text.Json.Nodes;

namespace Timbre.Integration.Tests.Prediction;

public sealed class PredictTests(TrainedModel model) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Of_a_folder_bad_files_are_named_and_all_others_predicted()
    {
        BrokenFiles.Write(_folder["odd"]);

        var result = (await Predict("odd", "--json")).ShouldEndWith(1);

        var items = JsonNode.Parse(result.Output)!.AsArray();
        items.Where(item => item!["error"] is null).Select(Name).ShouldBe(BrokenFiles.Good, ignoreOrder: true);
        items.Where(item => item!["error"] is not null).Select(Name).ShouldBe(BrokenFiles.Bad, ignoreOrder: true);
        BrokenFiles.Bad.ShouldAllBe(name => result.Error.Contains($"'odd/{name}'", StringComparison.Ordinal));
        BrokenFiles.Good.ShouldAllBe(name => !result.Error.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_nothing_but_bad_files_no_empty_table_is_printed()
    {
        BrokenFiles.Write(_folder["odd"]);

        var result = (await Predict($"odd/{BrokenFiles.Bad[0]}")).ShouldEndWith(1);

        result.Output.ShouldBeEmpty();
        result.Error.ShouldContain($"'odd/{BrokenFiles.Bad[0]}'");
    }

    [Fact]
    public async Task A_bundle_that_is_not_there_is_named_with_those_that_are()
    {
        Listen("low_00.wav");
        var there = _folder["runs/tones/1/model.timbre"];
        Directory.CreateDirectory(Path.GetDirectoryName(there)!);
        File.Copy(model.Bundle, there);

        var result = (await RunningProgram.Run(_folder.Path, "predict", "heard", "--bundle", "nope")).ShouldEndWith(2);

        result.Error.ShouldContain("There is no trained model 'nope'; --bundle takes a file model.timbre or the folder of its run. The newest are runs/tones/1/model.timbre.");
    }

    [Fact]
    public async Task Json_csv_and_table_say_the_same()
    {
        Listen("low_00.wav", "high_01.wav", "high_03.wav");

        var json = JsonNode.Parse((await Predict("heard", "--json")).ShouldEndWith(0).Output)!.AsArray();
        var csv = Csv((await Predict("heard", "--csv")).ShouldEndWith(0).Output);
        var table = (await Predict("heard")).ShouldEndWith(0).Output;

        json.Count.ShouldBe(3);
        csv[0].ShouldBe(["path", "seconds", "label", "low", "high", "error"]);
        csv.Count.ShouldBe(4);
        foreach (var (item, row) in json.Zip(csv[1..]))
        {
            double[] probabilities = [(double)item!["probabilities"]!["low"]!, (double)item["probabilities"]!["high"]!];
            probabilities.Sum().ShouldBe(1, 1e-12);
            row.ShouldBe([(string)item["path"]!, Text((double)item["seconds"]!), (string)item["label"]!, .. probabilities.Select(Text), ""]);
            var line = table.Split('\n').Single(line => line.Contains((string)item["path"]!, StringComparison.Ordinal)).Split('│', StringSplitOptions.TrimEntries);
            line[1..^1].ShouldBe([(string)item["path"]!, Rounded((double)item["seconds"]!, "F2"), (string)item["label"]!, .. probabilities.Select(value => Rounded(value, "F4"))]);
        }
    }

    [Fact]
    public async Task Windows_cover_each_recording_in_every_format()
    {
        Listen("low_00.wav", "high_01.wav");

        var json = JsonNode.Parse((await Predict("heard", "--json", "--windows")).ShouldEndWith(0).Output)!.AsArray();
        var csv = Csv((await Predict("heard", "--csv", "--windows")).ShouldEndWith(0).Output);
        var table = (await Predict("heard", "--windows")).ShouldEndWith(0).Output;

        var windows = json.SelectMany(item => item!["windows"]!.AsArray()).ToList();
        windows.Count.ShouldBeGreaterThan(2);
        csv.Count.ShouldBe(1 + windows.Count);
        table.Split('\n').Count(line => line.Contains("heard/", StringComparison.Ordinal)).ShouldBe(windows.Count);
        foreach (var item in json)
        {
            var inside = item!["windows"]!.AsArray();
            ((double)inside[0]!["start_seconds"]!).ShouldBe(0);
            ((double)inside[^1]!["end_seconds"]!).ShouldBe((double)item["seconds"]!, 1e-9);
        }
    }

    [Fact]
    public async Task A_pattern_names_the_files_that_it_matches()
    {
        Listen("low_00.wav", "low_02.wav", "high_01.wav");

        var matched = JsonNode.Parse((await Predict("heard/low*.wav", "--json")).ShouldEndWith(0).Output)!.AsArray();

        matched.Select(Name).ShouldBe(["low_00.wav", "low_02.wav"]);
        (await Predict("heard/*.flac")).ShouldEndWith(2).Error.ShouldContain("heard/*.flac");
    }

    [Fact]
    public async Task A_path_that_names_nothing_is_wrong_input()
    {
        Listen("low_00.wav");

        var refused = (await Predict("heard", "nothing.wav")).ShouldEndWith(2);

        refused.Error.ShouldContain("'nothing.wav' does not exist");
        refused.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_recording_is_predicted_alone_as_among_others()
    {
        Listen([.. Directory.GetFiles(model.Folder["tones"]).Select(file => Path.GetFileName(file)!)]);

        var among = JsonNode.Parse((await Predict("heard", "--json", "--workers", "3")).ShouldEndWith(0).Output)!.AsArray();
        var alone = JsonNode.Parse((await Predict("heard/high_03.wav", "--json")).ShouldEndWith(0).Output)!.AsArray().Single()!;

        // Batches of another size round float32 differently.
        ((double)alone["probabilities"]!["high"]!).ShouldBe((double)among.Single(item => Name(item) == "high_03.wav")!["probabilities"]!["high"]!, 1e-6);
        among.Select(item => Math.Round((double)item!["probabilities"]!["high"]!, 6)).Distinct().Count().ShouldBeGreaterThan(10);
    }

    private Task<ProgramResult> Predict(params string[] arguments) =>
        RunningProgram.Run(_folder.Path, ["predict", .. arguments, "--bundle", model.Bundle]);

    private void Listen(params string[] names)
    {
        Directory.CreateDirectory(_folder["heard"]);
        foreach (var name in names)
        {
            File.Copy(model.Folder[$"tones/{name}"], _folder[$"heard/{name}"]);
        }
    }

    // Nothing that these tests print needs quotes.
    private static List<string[]> Csv(string text) => [.. text.TrimEnd().Split('\n').Select(line => line.TrimEnd('\r').Split(','))];

    private static string Name(JsonNode? item) => Path.GetFileName((string)item!["path"]!);

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Rounded(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
