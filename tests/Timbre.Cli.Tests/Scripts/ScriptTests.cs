using System.Text;

namespace Timbre.Cli.Tests.Scripts;

public sealed class ScriptTests(Corpus corpus) : IDisposable
{
    private const string Scripts = """
        augment:
          - script: |
              var gain = context.Uniform(0.5, 1.0);
              return x * gain.unsqueeze(1);
        features:
          - mel-spectrogram: { n_fft: 256, hop_length: 128, n_mels: 16 }
          - log: { floor: 1.0e-6 }
          - script: return (x + 7) / 7;
        model:
          script: |
            class Net : nn.Module<Tensor, Tensor>
            {
                readonly nn.Module<Tensor, Tensor> _output;
                public Net(long inputs, long classes) : base("net")
                {
                    _output = nn.Linear(inputs, classes);
                    RegisterComponents();
                }
                public override Tensor forward(Tensor values) => _output.call(values.mean(new long[] { 3 }).flatten(1));
            }
            return new Net(input.Dimensions[0] * input.Dimensions[1], classes);
        train:
          epochs: 30
          batch_size: 4
          optimizer: { adam: { lr: 0.05 } }
        predict: { window_seconds: 0.5, hop_seconds: 0.5 }
        post:
          - script: |
              var sure = scores.Windows.MaxBy(window => window.Probabilities.Max());
              return scores with { Overall = sure.Probabilities };
        """;

    private readonly TempFolder _folder = new();

    [Fact]
    public void A_pipeline_of_scripts_learns_and_predicts_and_a_second_run_compiles_nothing()
    {
        _folder.Write("scripted.yaml", corpus.Pipeline(Scripts));

        var (first, compiled) = Traced("run", "scripted.yaml");
        var (second, compiledAgain) = Traced("run", "scripted.yaml");
        var (prediction, compiledToPredict) = Traced("predict", "--csv", Path.Combine(corpus.Tones, "low_a_0.wav"));

        first.Succeeds().ShouldContain("│ accuracy                   │ 1.0000");
        second.Succeeds().ShouldContain("│ accuracy                   │ 1.0000");
        prediction.Succeeds().Split('\n')[1].ShouldContain("low_a_0.wav,1,low,");
        Directory.EnumerateFiles(Path.Combine(_folder.Path, "cache"), "*.script", SearchOption.AllDirectories).Count().ShouldBe(4);
        (compiled, compiledAgain, compiledToPredict).ShouldBe((true, false, false));
    }

    [Fact]
    public void A_typo_in_a_script_is_reported_in_the_pipeline_with_the_compiler_s_message()
    {
        var text = Scripts
            .Replace("context.Uniform(", "context.Unifrom(", StringComparison.Ordinal)
            .Replace("return (x + 7) / 7;", "return (y + 7) / 7;", StringComparison.Ordinal)
            .Replace("nn.Linear(inputs, classes)", "nn.Linear(inputs classes)", StringComparison.Ordinal)
            .Replace("Overall =", "Overal =", StringComparison.Ordinal);
        _folder.Write("typos.yaml", corpus.Pipeline(text));

        var errors = Call.Timbre(_folder.Path, "validate", "typos.yaml").IsRefused();

        errors.Count.ShouldBe(4);
        errors[0].ShouldStartWith("typos.yaml:13:26: error: augment[0].script: 'AugmentContext' does not contain a definition for 'Unifrom'");
        errors[1].ShouldBe("typos.yaml:18:21: error: features[2].script: The name 'y' does not exist in the current context (CS0103)");
        errors[2].ShouldBe("typos.yaml:26:40: error: model.script: Syntax error, ',' expected (CS1003)");
        errors[3].ShouldBe("typos.yaml:40:28: error: post[0].script: 'WindowScores' does not contain a definition for 'Overal' (CS0117)");
    }

    public void Dispose() => _folder.Dispose();

    // The runtime's own trace names every assembly that is loaded, in UTF-16; Roslyn is loaded by nothing but the compiler of scripts.
    private (Call Call, bool LoadedRoslyn) Traced(params string[] arguments)
    {
        var trace = Path.Combine(_folder.Path, "loader.nettrace");
        var call = Call.Timbre(
            _folder.Path,
            [("DOTNET_EnableEventPipe", "1"), ("DOTNET_EventPipeOutputPath", trace), ("DOTNET_EventPipeConfig", "Microsoft-Windows-DotNETRuntime:0x8:4")],
            arguments);
        var content = File.ReadAllBytes(trace).AsSpan();
        content.IndexOf(Encoding.Unicode.GetBytes("Timbre.Pipelines")).ShouldBePositive("The trace does not even hold the program's own assemblies.");
        return (call, content.IndexOf(Encoding.Unicode.GetBytes("Microsoft.CodeAnalysis")) >= 0);
    }
}
