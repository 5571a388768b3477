using System.Text.Json.Nodes;

namespace Timbre.Integration.Tests.ReferenceSystems;

/// <summary>Each pipeline of the reference systems, trained on its corpus in miniature, and asked.</summary>
public sealed class ReferencePipelineTests(TinyCorpora corpora) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_reference_pipeline_is_tried_here()
    {
        var tried = new[] { nameof(A_pipeline_trains_and_answers), nameof(Features_kept_in_a_table_train_what_their_pipeline_trains) }
            .SelectMany(name => typeof(ReferencePipelineTests).GetMethod(name)!.GetCustomAttributesData())
            .Where(attribute => attribute.AttributeType == typeof(InlineDataAttribute))
            .Select(attribute => (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!)[0].Value!)
            .Append("d-lstm-coefficients-csv")
            // A search of 27 trainings; its points are those of the pipeline that it extends.
            .Append("e-mfcc-images-grid");

        Directory.EnumerateFiles(Repository.Pipeline("reference"), "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)
            .ShouldBe(tried.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("a-two-branch-cnn", "1,222,082", "voices-a/test/female/08-0.wav")]
    [InlineData("a-two-branch-cnn-corrected", "1,222,082", "voices-a/test/female/08-1.wav")]
    [InlineData("b-rnn", "204,546", "voices-b/02-1.wav")]
    [InlineData("b-rnn", "154,242", "voices-b/02-1.wav", "--set 'model={ gru: { units: 128, layers: 2, dropout: 0.3, defaults: keras } }'")]
    [InlineData("b-rnn-corrected", "145,666", "voices-b/03-0.wav")]
    [InlineData("c-mel-mfcc-statistics", "166,850", "common-voice/clips/05-1.mp3")]
    [InlineData("c-mel-mfcc-statistics-corrected", "209,858", "common-voice/clips/05-1.mp3")]
    [InlineData("c-mel-statistics-npy", "156,610", "common-voice-npy/data/06-0.npy")]
    [InlineData("c-mel-statistics-npy-corrected", "156,610", "common-voice-npy/data/06-0.npy")]
    [InlineData("d-lstm-coefficients", "297,346", "LibriSpeech/train-clean-100/02/7/02-7-0001.flac")]
    [InlineData("d-lstm-corrected", "337,282", "LibriSpeech/train-clean-100/02/7/02-7-0001.flac")]
    [InlineData("e-mfcc-images", "609,602", "AudioMNIST/data/02/1_02_0.wav")]
    [InlineData("e-mfcc-images-corrected", "20,546", "AudioMNIST/data/02/1_02_0.wav")]
    [InlineData("e-mfcc-images-npy", "609,602", "")]
    [InlineData("e-mfcc-images-npy-corrected", "20,546", "")]
    public async Task A_pipeline_trains_and_answers(string name, string parameters, string asked, string further = "")
    {
        var result = await Timbre($"run '{Repository.Pipeline($"reference/{name}.yaml")}' --set train.epochs=1 --device cpu {further}");

        result.Error.ShouldContain($"Training {parameters} parameters");
        result.Error.Contains("data.duplicates leaves out 1 of 25 recordings", StringComparison.Ordinal).ShouldBe(name == "a-two-branch-cnn-corrected");
        result.Error.Contains("data.min_seconds leaves out 1 of 25 recordings", StringComparison.Ordinal).ShouldBe(name.StartsWith("d-", StringComparison.Ordinal));
        if (asked.Length > 0)
        {
            var answer = JsonNode.Parse((await Timbre($"predict '{corpora.Folder[asked]}' --bundle '{_folder.Find("model.timbre")}' --device cpu --json")).Output)!;
            ((string)answer[0]!["label"]!).ShouldBeOneOf("female", "male");
        }
    }

    [Fact]
    public async Task Features_kept_in_a_table_train_what_their_pipeline_trains()
    {
        await Timbre($"extract '{Repository.Pipeline("reference/d-lstm-coefficients.yaml")}' --format csv --output '{corpora.Folder["csv"]}' --device cpu");

        await Timbre($"run '{Repository.Pipeline("reference/d-lstm-coefficients.yaml")}' --set train.epochs=1 --device cpu");
        var audio = Losses("d-lstm-coefficients");
        await Timbre($"run '{Repository.Pipeline("reference/d-lstm-coefficients-csv.yaml")}' --set train.epochs=1 --device cpu");

        Losses("d-lstm-coefficients-csv").ShouldBe(audio, 1e-5);
    }

    // The losses of the only epoch, in training and in validation.
    private double[] Losses(string name)
    {
        var log = Directory.EnumerateFiles(_folder["runs"], "log.jsonl", SearchOption.AllDirectories)
            .Single(file => file.Contains($"/{name}/", StringComparison.Ordinal));
        var epoch = File.ReadLines(log).Select(line => JsonNode.Parse(line)!).Single(line => (string?)line["event"] == "epoch_finished")["metrics"]!;
        return [(double)epoch["loss"]!, (double)epoch["validation"]!["loss"]!];
    }

    private async Task<ProgramResult> Timbre(string arguments)
    {
        using var program = RunningProgram.StartShell(_folder.Path, $"{corpora.Environment} '{RunningProgram.File}' {arguments}");
        return (await program.End()).ShouldEndWith(0);
    }
}
