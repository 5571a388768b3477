using System.Text.Json;

namespace Timbre.Cli.Tests;

public sealed class InitTests
{
    public static TheoryData<string, string, string> Recognised => new()
    {
        { "manifest", "manifest", "pitch" },
        { "manifest with its audio elsewhere", "manifest", "pitch" },
        { "LibriSpeech", "librispeech", "sex" },
        { "Common Voice", "common-voice", "gender" },
        { "AudioMNIST", "audiomnist", "digit" },
        { "names of FSDD", "file-name", "digit" },
        { "names of EMO-DB", "file-name", "emotion" },
        { "names of RAVDESS", "file-name", "emotion" },
        { "folders of classes", "folder", "folder" },
        { "folders of speakers in classes", "folder", "folder" },
        { "folders of parts", "folder", "folder" },
        { "array with a table", "npy", "pitch" },
    };

    [Theory, MemberData(nameof(Recognised))]
    public void A_clean_corpus_is_recognised_without_a_warning_and_its_pipeline_is_valid(string layout, string source, string label)
    {
        using var tree = new SoundTree();
        Layouts.All[layout](tree);

        var survey = Survey(tree.Init("voices", "--json"));

        survey.GetProperty("source").GetString().ShouldBe(source);
        survey.GetProperty("label").GetString().ShouldBe(label);
        survey.GetProperty("recordings").GetInt32().ShouldBe(24);
        survey.GetProperty("classes").EnumerateArray().Select(found => found.GetProperty("recordings").GetInt32()).ShouldBe([12, 12]);
        survey.GetProperty("groups").GetArrayLength().ShouldBe(6);
        survey.GetProperty("decoded").GetInt32().ShouldBe(24);
        survey.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("message").GetString()).ShouldBeEmpty();
        Call.Timbre(tree.Path, "validate", "made.yaml").Succeeds();
        File.ReadAllText(System.IO.Path.Combine(tree.Path, "made.yaml")).ShouldContain(layout == "folders of parts" ? "{ by: source }" : "by: group");
    }

    [Theory]
    [InlineData("names of FSDD")]
    [InlineData("array with a table")]
    public void The_pipeline_trains_as_it_stands(string layout)
    {
        using var tree = new SoundTree();
        Layouts.All[layout](tree);
        tree.Init("voices").Succeeds();

        Call.Timbre(tree.Path, "run", "made.yaml").Succeeds().ShouldContain("groups disjoint");
    }

    [Fact]
    public void Each_trouble_is_found_with_its_number_and_the_pipeline_runs_all_the_same()
    {
        using var tree = new SoundTree();
        var rows = new List<string> { "path,label,speaker" };
        void Add(string name, string label, string speaker) => rows.Add($"{name},{label},{speaker}");
        for (var i = 0; i < 48; i++)
        {
            var high = i % 6 == 0;
            tree.Tone($"r{i}.wav", high);
            Add($"r{i}.wav", i == 1 ? "Low" : Layouts.Label(high), $"s{i / 6}");
        }

        tree.Copy("r2.wav", "copy.wav");
        tree.Tone("clipped.wav", false, level: 2);
        tree.Tone("silent.wav", false, level: 0.0002);
        tree.Tone("offset.wav", false, offset: 0.2);
        tree.Tone("fast.wav", false, rate: 16000);
        tree.Tone("stereo.wav", false, channels: 2);
        tree.Tone("brief.wav", false, seconds: 0.02);
        tree.Tone("unlisted.wav", false);
        tree.Text("broken.wav", ["this is no audio"]);
        foreach (var name in new[] { "copy", "clipped", "silent", "offset", "fast", "stereo", "brief", "broken", "missing" })
        {
            Add($"{name}.wav", "low", "s1");
        }

        Add("r3.wav", "", "s1");
        tree.Tone("rare.wav", true);
        Add("rare.wav", "rare", "s2");
        tree.Text("list.csv", rows);

        var survey = Survey(tree.Init("voices/list.csv", "--json"));

        survey.GetProperty("findings").EnumerateArray().ToDictionary(finding => finding.GetProperty("kind").GetString()!, finding => finding.GetProperty("count").GetInt32())
            .ShouldBe(
                new Dictionary<string, int>
                {
                    ["missing"] = 1, ["unreadable"] = 1, ["unlabelled"] = 1, ["spelling"] = 1, ["small_class"] = 1, ["imbalance"] = 2, ["duplicates"] = 2,
                    ["silence"] = 1, ["clipping"] = 1, ["offset"] = 1, ["very_short"] = 1, ["mixed_rates"] = 1, ["mixed_channels"] = 1, ["unlisted"] = 1,
                },
                ignoreOrder: true);
        var yaml = File.ReadAllText(System.IO.Path.Combine(tree.Path, "made.yaml"));
        foreach (var remedy in new[] { "label_map: { Low: low }", "unlabelled: skip", "policy: skip", "duplicates: drop", "class_weights: balanced", "filter: { label: [Low, high, low] }" })
        {
            yaml.ShouldContain(remedy);
        }

        Call.Timbre(tree.Path, "run", "made.yaml", "--set", "train.epochs=1").Succeeds();
    }

    [Fact]
    public void Speakers_with_one_class_and_classes_with_few_speakers_are_found()
    {
        using var tree = new SoundTree();
        Layouts.Each((speaker, high, take) => tree.Tone(FormattableString.Invariant($"{Layouts.Label(high && speaker < 2)}/s{speaker}_{high}{take}.wav"), high));

        var survey = Survey(tree.Init("voices", "--json"));

        Findings(survey).ShouldBe(["few_groups", "single_class_groups", "imbalance"]);
        File.ReadAllText(System.IO.Path.Combine(tree.Path, "made.yaml")).ShouldContain("by: stratified");
        Call.Timbre(tree.Path, "run", "made.yaml", "--set", "train.epochs=1").Succeeds();
    }

    [Fact]
    public void Without_speakers_the_split_is_by_chance_and_says_so()
    {
        using var tree = new SoundTree();
        var number = 0;
        Layouts.Each((_, high, _) => tree.Tone(FormattableString.Invariant($"{Layouts.Label(high)}/{number++}.wav"), high));

        var output = tree.Init("voices").Succeeds();

        output.ShouldContain("warning: No recording says who speaks");
        File.ReadAllText(System.IO.Path.Combine(tree.Path, "made.yaml")).ShouldContain("# Nothing says who speaks");
    }

    [Fact]
    public void Another_column_can_be_the_class()
    {
        using var tree = new SoundTree();
        List<string> rows = ["path,emotion,gender,speaker"];
        Layouts.Each((speaker, high, _) =>
        {
            tree.Tone($"r{rows.Count}.wav", high);
            rows.Add(FormattableString.Invariant($"r{rows.Count}.wav,{(high ? "anger" : "sadness")},{(speaker % 2 == 0 ? "female" : "male")},s{speaker}"));
        });
        tree.Text("list.csv", rows);

        tree.Init("voices").Succeeds().ShouldContain("The class is 'emotion'; --label names another: gender.");
        tree.Init("voices", "--label", "gender", "--overwrite").Succeeds();
        File.ReadAllText(System.IO.Path.Combine(tree.Path, "made.yaml")).ShouldContain("labels: [female, male]");
        tree.Init("voices", "--label", "gendre", "--overwrite").IsRefused().ShouldHaveSingleItem().ShouldContain("Did you mean 'gender'?");
    }

    [Fact]
    public void A_class_that_only_the_table_has_is_taken_from_it_though_the_names_are_known()
    {
        using var tree = new SoundTree();
        Layouts.All["names of EMO-DB"](tree);
        tree.Text("list.csv", ["path,room", .. Directory.GetFiles(tree.Data, "*.wav").Select((file, i) => $"{System.IO.Path.GetFileName(file)},{(i % 2 == 0 ? "hall" : "booth")}")]);

        Survey(tree.Init("voices", "--label", "room", "--json")).GetProperty("source").GetString().ShouldBe("manifest");
        tree.Init("voices", "--label", "rom", "--overwrite").IsRefused().ShouldHaveSingleItem().ShouldContain("Did you mean 'room'?");
    }

    [Fact]
    public void Names_that_YAML_or_a_pipeline_would_take_for_something_else_are_quoted()
    {
        using var tree = new SoundTree();
        const string Folder = "it's ${NOBODY} #1: a";
        Layouts.Each((speaker, high, take) => tree.Tone(FormattableString.Invariant($"{Folder}/{(high ? "yes" : "1.0")}/s{speaker}_{take}.wav"), high));

        var survey = Survey(tree.Init($"voices/{Folder}", "--json"));

        survey.GetProperty("classes").EnumerateArray().Select(found => found.GetProperty("label").GetString()).ShouldBe(["1.0", "yes"]);
        Call.Timbre(tree.Path, "run", "made.yaml", "--set", "train.epochs=1").Succeeds();
    }

    [Fact]
    public void A_file_that_is_there_is_kept_without_force()
    {
        using var tree = new SoundTree();
        Layouts.All["names of FSDD"](tree);
        tree.Write("made.yaml", "mine");

        tree.Init("voices").IsRefused().ShouldHaveSingleItem().ShouldContain("--overwrite");

        File.ReadAllText(System.IO.Path.Combine(tree.Path, "made.yaml")).ShouldBe("mine");
    }

    [Fact]
    public void A_sample_of_a_large_corpus_is_decoded_and_it_is_said()
    {
        using var tree = new SoundTree();
        Layouts.All["names of FSDD"](tree);

        tree.Init("voices", "--decode", "10").Succeeds().ShouldContain("Only a sample of 10 recordings was read whole");
    }

    [Fact]
    public void What_cannot_be_learned_from_is_refused_with_a_reason()
    {
        using var tree = new SoundTree();
        Directory.CreateDirectory(tree.Data);
        tree.Init("voices").IsRefused().ShouldHaveSingleItem().ShouldContain("is empty");
        tree.Init("elsewhere").IsRefused().ShouldHaveSingleItem().ShouldContain("neither a folder nor a table");
        tree.Text("notes.txt", ["nothing to hear"]);
        tree.Init("voices").IsRefused().ShouldHaveSingleItem().ShouldContain("There is no audio file");
        tree.Tone("one.wav", true);
        tree.Tone("another.wav", false);
        tree.Init("voices").IsRefused().ShouldHaveSingleItem().ShouldContain("nothing says their classes");
        tree.Text("list.csv", ["path,label", "one.wav,x", "another.wav,x"]);
        tree.Init("voices/list.csv").IsRefused().ShouldHaveSingleItem().ShouldContain("no other column has");
        tree.Init("voices", "--name", "Ünique").IsRefused().ShouldHaveSingleItem().ShouldContain("--name is 'Ünique'");
    }

    private static JsonElement Survey(Call call) => JsonDocument.Parse(call.Succeeds()).RootElement;

    private static IEnumerable<string?> Findings(JsonElement survey) => survey.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("kind").GetString());
}
