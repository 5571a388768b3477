namespace Timbre.Cli.Tests.Schema;

/// <summary>The schema against Debian's python3-jsonschema and python3-yaml, which know nothing of Timbre.</summary>
public sealed class SchemaTests : IDisposable
{
    private const string Validator = """
        import json, jsonschema, sys, yaml
        schema = json.load(open(sys.argv[1]))
        validator = jsonschema.validators.validator_for(schema)
        validator.check_schema(schema)
        for path in sys.argv[2:]:
            errors = validator(schema).iter_errors(yaml.safe_load(open(path)))
            print("\n".join(error.json_path + ": " + error.message.replace("\n", " ")[:300] for error in errors) or "valid")
        """;

    private static readonly string Committed = Path.Combine(BuildOutput.Repository, "pipelines.schema.json");

    private readonly TempFolder _folder = new();

    [Fact]
    public void The_schema_in_the_repository_is_the_one_that_the_program_prints() =>
        File.ReadAllText(Committed).ShouldBe(
            Call.Timbre(_folder.Path, "schema").Succeeds(), "Renew it with: tools/timbre schema >pipelines.schema.json");

    [Fact]
    public void Every_pipeline_that_ships_is_valid_and_their_base_lacks_the_model_alone()
    {
        var shipped = Directory.GetFiles(Path.Combine(BuildOutput.Repository, "pipelines"), "*.yaml");

        Validate(shipped).ShouldBe(shipped.Select(path =>
            path.EndsWith("-base.yaml", StringComparison.Ordinal) ? "$: 'model' is a required property" : "valid"));
    }

    [Theory]
    [InlineData("epochs: 12", "epoch: 12", "$.train: ")]
    [InlineData("epochs: 12", "epochs: many", "$.train.epochs: ")]
    [InlineData("sample_rate: 16000", "sample_rate: 16", "$.data.sample_rate: ")]
    [InlineData("labels: [low, high]", "labels: low", "$.data.labels: ")]
    [InlineData("zero-pad", "zeropad", "$.data.clip.short: ")]
    [InlineData("n_mels: 40", "n_mel: 40", "$.features: ")]
    [InlineData("- standardize", "- standardise", "$.features: ")]
    [InlineData("classifier", "clasifier", "$.model: ")]
    [InlineData("lr: 0.003", "lr: fast", "$.train.optimizer: ")]
    [InlineData("train:", "trian:", "$: ")]
    public void A_broken_pipeline_is_refused_where_it_is_broken(string right, string wrong, string place)
    {
        const string sound = """
            name: sound
            data:
              source:
                folder: recordings
              labels: [low, high]
              sample_rate: 16000
              clip: { seconds: 1.5, short: zero-pad, long: random-crop }
            features:
              - mel-spectrogram: { n_fft: 512, n_mels: 40 }
              - standardize
            model:
              layers: [flatten, classifier]
            train:
              epochs: 12
              optimizer: { adam: { lr: 0.003 } }
            """;
        var broken = sound.Replace(right, wrong, StringComparison.Ordinal);

        var verdicts = Validate(_folder.Write("sound.yaml", sound), _folder.Write("broken.yaml", broken));

        broken.ShouldNotBe(sound);
        verdicts[0].ShouldBe("valid");
        verdicts[1..].ShouldHaveSingleItem().ShouldStartWith(place);
    }

    public void Dispose() => _folder.Dispose();

    private string[] Validate(params string[] pipelines) => Call
        .Run(_folder.Path, [], "/usr/bin/python3", ["-c", Validator, Committed, .. pipelines])
        .Succeeds().Trim().Split('\n');
}
