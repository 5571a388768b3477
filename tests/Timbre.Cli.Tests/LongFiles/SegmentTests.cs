using System.Globalization;
using System.Text.Json.Nodes;

namespace Timbre.Cli.Tests.LongFiles;

public sealed class SegmentTests(TrainedModel model) : IClassFixture<TrainedModel>
{
    // Low and high in turn, two windows of half a second each.
    private static readonly (double Start, double End, string Label)[] _expected = [(0, 1, "low"), (1, 2, "high"), (2, 3, "low"), (3, 4, "high")];

    [Fact]
    public void Rttm_has_ten_fields_as_NIST_numbers_them()
    {
        var lines = Predict(model.Wav("two words.wav", 4), "--format", "rttm").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        var fields = lines.Select(line => line.Split(' ')).ToList();
        fields.ShouldAllBe(field => field.Length == 10 && field[0] == "SPEAKER" && field[1] == "two_words" && field[2] == "1"
            && field[5] == "<NA>" && field[6] == "<NA>" && field[9] == "<NA>");
        fields.Select(field => (Number(field[3]), Number(field[3]) + Number(field[4]), field[7])).ShouldBe(_expected);
        fields.ShouldAllBe(field => Number(field[8]) > 0.5 && Number(field[8]) <= 1);
    }

    [Fact]
    public void Audacity_gets_start_end_and_label_between_tabs()
    {
        var lines = Predict(model.Wav("a.wav", 4), "-f", "audacity").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines.Select(line => line.Split('\t')).Select(field => (Number(field[0]), Number(field[1]), field[2])).ShouldBe(_expected);
    }

    [Fact]
    public void Json_and_CSV_hold_the_same_segments()
    {
        var wav = model.Wav("a.wav", 4);
        var json = JsonNode.Parse(Predict(wav, "--segments", "--json"))![0]!;
        var csv = Predict(wav, "--segments", "--csv").Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        json["segments"]!.AsArray().Select(one => ((double)one!["start_seconds"]!, (double)one["end_seconds"]!, (string)one["label"]!)).ShouldBe(_expected);
        ((double)json["seconds"]!).ShouldBe(4);
        csv[0].ShouldBe("path,start_seconds,end_seconds,label,probability,windows,error");
        csv.Skip(1).Select(line => line.Split(',')).Select(field => (Number(field[1]), Number(field[2]), field[3])).ShouldBe(_expected);
    }

    [Fact]
    public void A_folder_gets_a_file_for_each_recording()
    {
        Directory.CreateDirectory(Path.Combine(model.Path, "x"));
        Predict(model.Wav("a.wav", 2), model.Wav("x/a.wav", 2), model.Wav("b.wav", 4), "-f", "audacity", "-o", "labels/").ShouldBeEmpty();

        var files = Directory.GetFiles(Path.Combine(model.Path, "labels")).ToDictionary(path => Path.GetFileName(path)!, File.ReadAllLines);
        files.Count.ShouldBe(3);
        files["b.txt"].Length.ShouldBe(4);
        files.Where(file => file.Key.EndsWith("a.wav.txt", StringComparison.Ordinal)).Select(file => file.Value.Length).ShouldBe([2, 2]);
    }

    [Fact]
    public void Recordings_whose_folders_join_to_one_name_do_not_overwrite_each_other()
    {
        foreach (var folder in new[] { "p/q", "p_q", "inner" })
        {
            Directory.CreateDirectory(Path.Combine(model.Path, folder));
        }

        foreach (var file in new[] { "p/q/same.wav", "p_q/same.wav", "near.wav", "inner/../near.wav" })
        {
            model.Wav(file, 1);
        }

        Predict("p/q/same.wav", "p_q/same.wav", "near.wav", "inner/../near.wav", "--json", "-o", "apart/").ShouldBeEmpty();

        var written = Directory.GetFiles(Path.Combine(model.Path, "apart")).Select(file => (string)JsonNode.Parse(File.ReadAllText(file))![0]!["path"]!);
        written.Order(StringComparer.Ordinal).ShouldBe(["inner/../near.wav", "near.wav", "p/q/same.wav", "p_q/same.wav"]);
    }

    [Theory]
    [InlineData]
    [InlineData("--segments")]
    [InlineData("--windows")]
    public void A_table_goes_to_the_file_that_is_named(params string[] detail)
    {
        var wav = model.Wav("table.wav", 4);
        Predict([wav, .. detail, "-o", "table.txt"]).ShouldBeEmpty();

        File.ReadAllText(Path.Combine(model.Path, "table.txt")).ShouldBe(Predict([wav, .. detail]));
    }

    [Fact]
    public void A_recording_that_fails_has_a_row_in_the_table()
    {
        var call = Timbre(model.Wav("cut2.wav", 10, 0..(44 + 8000)), model.Wav("whole.wav", 1));

        call.ExitCode.ShouldBe(1);
        call.Output.Split('\n').Count(line => line.Contains("cut2.wav", StringComparison.Ordinal) && line.Contains("(error)", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void Labels_of_several_recordings_do_not_go_into_one_file_of_Audacitys() =>
        Timbre(model.Wav("a.wav", 2), model.Wav("b.wav", 2), "-f", "audacity").IsRefused().ShouldHaveSingleItem().ShouldContain("name a folder for them: --output labels/");

    [Fact]
    public void A_file_that_is_cut_short_keeps_the_windows_before_the_cut()
    {
        var call = Timbre(model.Wav("cut.wav", 10, 0..(44 + (5 * 16000) + 8000)), model.Wav("whole.wav", 1), "--windows", "--csv");

        call.ExitCode.ShouldBe(1);
        call.Error.ShouldContain("cut.wav' is cut short");
        var rows = call.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        rows.Count(row => row.Contains("cut.wav,", StringComparison.Ordinal)).ShouldBe(11 + 1);
        rows[10].ShouldContain(",5,5.5,high,");
        rows[11].ShouldContain("is cut short");
        rows.Skip(12).Count().ShouldBe(2);
    }

    [Fact]
    public void A_disk_that_is_full_is_an_error_that_says_what_is_kept()
    {
        foreach (var where in new[] { "standard output", "/dev/full" })
        {
            var words = $"predict {model.Wav("a.wav", 4)} -b {model.Bundle} --windows --csv" + (where == "/dev/full" ? " -o /dev/full" : " > /dev/full");
            var call = Call.Run(model.Path, [("TIMBRE_CACHE", Path.Combine(model.Path, "cache"))], "/bin/sh", "-c", $"'{BuildOutput.Program}' {words}");

            call.ExitCode.ShouldBe(1);
            call.Error.ShouldContain($"could not be written to {where}: No space left on device");
            call.Error.ShouldNotContain("   at ");
        }
    }

    [Fact]
    public void A_disk_that_fills_keeps_whole_rows_and_says_how_many_recordings()
    {
        var (first, second) = (model.Wav("first.wav", 20), model.Wav("second.wav", 60));
        // No file may grow beyond 8 KiB (blocks of 512 bytes): the first recording's rows fit, those of the second do not.
        var call = Call.Run(model.Path, [("TIMBRE_CACHE", Path.Combine(model.Path, "cache")), ("DOTNET_EnableWriteXorExecute", "0")], "/bin/sh", "-c",
            $"trap '' XFSZ; ulimit -f 16; exec '{BuildOutput.Program}' predict {first} {second} -b {model.Bundle} --windows --csv -o rows.csv");

        call.ExitCode.ShouldBe(1);
        call.Error.ShouldContain("could not be written to rows.csv: ");
        call.Error.ShouldContain("What was written before is kept: 1 whole recording and one up to ");
        var text = File.ReadAllText(Path.Combine(model.Path, "rows.csv"));
        text.ShouldEndWith("\r\n");
        var rows = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        rows.ShouldAllBe(row => row.Split(',').Length == rows[0].Split(',').Length);
        rows.Count(row => row.Contains("first.wav", StringComparison.Ordinal)).ShouldBe(40);
        rows.Length.ShouldBeGreaterThan(41);
    }

    [Theory]
    [InlineData("--format xml", "error: --format is 'xml'; it must be table, json, csv, rttm or audacity.")]
    [InlineData("--format rttm --windows", "error: --windows shows windows one by one, and segments merge them; choose one.")]
    [InlineData("--format csv --json", "error: --json and --csv are formats, and --format names another; choose one.")]
    public void Formats_that_contradict_each_other_are_refused(string arguments, string error) =>
        Call.Timbre(model.Path, ["predict", "a.wav", .. arguments.Split(' ')]).IsRefused().ShouldBe([error]);

    private static double Number(string text) => Math.Round(double.Parse(text, CultureInfo.InvariantCulture), 3);

    private string Predict(params string[] arguments) => Timbre(arguments).Succeeds();

    private Call Timbre(params string[] arguments) => Call.Timbre(model.Path, ["predict", .. arguments, "-b", model.Bundle]);
}
