namespace Timbre.Pipelines.Tests.Yaml;

public sealed class SyntaxTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("", "1:1: error: pipeline.yaml is empty.")]
    [InlineData("# nothing\n", "1:1: error: pipeline.yaml is empty.")]
    [InlineData("- a\n", "1:1: error: A pipeline is a map of keys such as name, data and model; this is a list.")]
    [InlineData("just text\n", "1:1: error: A pipeline is a map of keys such as name, data and model; this is \"just text\".")]
    [InlineData("name: x\ntrain:\n\tepochs: 3\n", "3:1: error: A tab is used as indentation; YAML allows spaces only.")]
    [InlineData("name: x\ndata: { labels: [a, b }\n", "2:23: error: This is not YAML: while parsing a flow sequence, did not find expected ',' or ']'. Is each '[' closed by ']' and each '{' by '}'?")]
    [InlineData("name: x\nseed: a: b\n", "2:8: error: This is not YAML: while scanning a plain scalar value, found invalid mapping. Is the line indented like its neighbours, and is text that contains ': ' in quotes?")]
    [InlineData("name: 'x\n", "1:7: error: This is not YAML: while scanning a quoted scalar, found unexpected end of stream. Is each quote closed?")]
    [InlineData("name: *x\n", "1:7: error: This is not YAML: the alias '*x' has no anchor '&x' that ends before it.")]
    [InlineData("name: &x [ *x ]\n", "1:12: error: This is not YAML: the alias '*x' has no anchor '&x' that ends before it.")]
    [InlineData("? [a]\n: b\n", "1:3: error: This is not YAML: a key must be a single word; this one is a list, a map or an alias.")]
    public void What_is_no_pipeline_is_one_error_at_its_place(string yaml, string mistake) =>
        _folder.Mistakes(yaml).ShouldBe(["pipeline.yaml:" + mistake]);

    [Theory]
    [InlineData("name: other\n", "6:1: error: The key 'name' is given twice; it was first given on line 1. Keep one of them.")]
    [InlineData("train: { epochs: 2, epochs: 3 }\n", "6:21: error: The key 'epochs' is given twice; it was first given on line 6. Keep one of them.")]
    [InlineData("seed: !!int 3\n", "6:7: error: The tag 'tag:yaml.org,2002:int' has no meaning in a pipeline; remove it.")]
    [InlineData("---\nname: second\n", "6:1: error: A second document starts here; a pipeline file holds one.")]
    [InlineData("train: { <<: 3 }\n", "6:10: error: '<<' takes the keys of another map; it got 3.")]
    public void What_YAML_allows_and_a_pipeline_does_not_is_refused(string more, string mistake) =>
        _folder.Mistakes($"{TestPlugins.Smallest}\n{more}").ShouldBe(["pipeline.yaml:" + mistake]);

    [Fact]
    public void Aliases_and_merge_keys_stand_for_what_they_name()
    {
        var pipeline = _folder.Load($"{TestPlugins.Smallest}\npredict:\n  window_seconds: &length 1.5\n  hop_seconds: *length\n"
            + "features:\n  - spectrum: &mel { n_mels: 40, n_fft: 256 }\n  - spectrum: { <<: *mel, n_fft: 128 }\n").Pipeline;

        pipeline.Predict.HopSeconds.ShouldBe(1.5);
        ((Spectrum)pipeline.Features[1].Plugin).Options.ShouldBe(new SpectrumOptions { NMels = 40, NFft = 128 });
    }

    [Fact]
    public void An_alias_that_means_too_much_is_refused_at_once()
    {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + string.Concat(Enumerable.Range(1, 9).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));

        _folder.Mistakes(bomb).Single().ShouldContain("With its aliases this stands for more than 100000 values", Case.Insensitive);
    }

    [Fact]
    public void A_text_of_brackets_alone_is_refused_without_exhausting_the_stack() =>
        _folder.Mistakes("name: " + new string('[', 100_000)).Single().ShouldContain("more than 64 deep");

    [Fact]
    public void A_file_that_is_no_text_is_refused()
    {
        var path = Path.Combine(_folder.Path, "binary.yaml");
        File.WriteAllBytes(path, [0xff, 0xfe, 0x00, 0xd8]);

        Should.Throw<PipelineException>(() => PipelineLoader.Load(path)).Message
            .ShouldBe($"error: The pipeline {path} cannot be read: It is no UTF-8 text.");
        Should.Throw<PipelineException>(() => PipelineLoader.Load(_folder.Path)).Message
            .ShouldBe($"error: The pipeline {_folder.Path} cannot be read: It is a folder.");
    }

    [Fact]
    public void Whatever_happens_to_the_text_of_a_pipeline_ends_in_a_pipeline_or_in_its_mistakes()
    {
        var draws = new RandomStream(7, 0, 0, 0);
        const string Alphabet = "\n \t:-[]{}&*!|>'\"%@`#,?~$<=x1\0\u2028é";
        for (var round = 0; round < 1000; round++)
        {
            var text = Loading.ResolvedYamlTests.Everything.ToList();
            for (var edit = draws.NextInteger(4); edit >= 0; edit--)
            {
                var at = (int)draws.NextInteger(text.Count);
                switch (draws.NextInteger(3))
                {
                    case 0:
                        text[at] = Alphabet[(int)draws.NextInteger(Alphabet.Length)];
                        break;
                    case 1:
                        text.Insert(at, Alphabet[(int)draws.NextInteger(Alphabet.Length)]);
                        break;
                    default:
                        text.RemoveRange(at, Math.Min((int)draws.NextInteger(9), text.Count - at));
                        break;
                }
            }

            var yaml = string.Concat(text);
            try
            {
                var loaded = _folder.Load(yaml);
                Dump.Of(_folder.Load(loaded.ResolvedYaml).Pipeline).ShouldBe(Dump.Of(loaded.Pipeline), yaml);
            }
            catch (PipelineException mistakes)
            {
                mistakes.Diagnostics.ShouldNotBeEmpty();
                mistakes.Diagnostics.ShouldAllBe(diagnostic => diagnostic.Location != null && diagnostic.Location.Line >= 1 && diagnostic.Message.Length > 10);
            }
        }
    }

    public void Dispose() => _folder.Dispose();
}
