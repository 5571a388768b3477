using static TorchSharp.torch;

namespace Timbre.Pipelines.Tests.Scripts;

public sealed class ScriptStageTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void A_feature_script_sees_the_tensor_and_returns_another()
    {
        var feature = Load("features:\n  - script: return x * 2 + signal.Rate;\n").Pipeline.Features[0].Plugin;

        var output = feature.Extract(Signal.Waveform(tensor(new float[] { 1, 2 }, [1, 2]), tensor(new long[] { 2 }), 100));

        output.Values.data<float>().ToArray().ShouldBe([102f, 104f]);
        output.Rate.ShouldBe(100);
    }

    [Fact]
    public void A_feature_script_may_return_a_whole_signal_and_may_end_without_return()
    {
        var feature = Load("features:\n  - script: Signal.Vector(x.mean(new long[] { 1 }).unsqueeze(1))\n").Pipeline.Features[0].Plugin;

        var output = feature.Extract(Signal.Waveform(tensor(new float[] { 1, 2 }, [1, 2]), tensor(new long[] { 2 }), 100));

        output.Kind.ShouldBe(SignalKind.Vector);
        output.Values.data<float>().ToArray().ShouldBe([1.5f]);
    }

    [Fact]
    public void An_augmenter_script_draws_from_its_context()
    {
        var augmenter = Load("augment:\n  - script: return x + context.Uniform(1, 2).unsqueeze(1);\n").Pipeline.Augment[0].Plugin;
        var wave = Signal.Waveform(zeros(2, 3), tensor(new long[] { 3, 3 }), 100);

        var once = augmenter.Apply(wave, new AugmentContext(7, 0, [4, 5], 0, CPU));
        var again = augmenter.Apply(wave, new AugmentContext(7, 0, [4, 5], 0, CPU));

        once.Values.data<float>().ToArray().ShouldBe(again.Values.data<float>().ToArray());
        once.Values.data<float>().ToArray().ShouldAllBe(value => value >= 1 && value < 2);
    }

    [Fact]
    public void A_model_script_defines_its_module_class()
    {
        const string Model = """
            model:
              script: |
                class Net : nn.Module<Tensor, Tensor, Tensor>
                {
                    private readonly nn.Module<Tensor, Tensor> _dense;

                    public Net(long inputs, long outputs) : base("net")
                    {
                        _dense = nn.Linear(inputs, outputs);
                        RegisterComponents();
                    }

                    public override Tensor forward(Tensor values, Tensor lengths) => _dense.call(values);
                }

                return new Net(input.Size, classes);
            """;
        var model = Load(Model).Pipeline.Model.Plugin;

        var network = model.Build(new ModelContext(new SignalShape(SignalKind.Vector, [5], 0), 3));

        network.call(ones(2, 5), ones(2, dtype: ScalarType.Int64)).shape.ShouldBe([2, 3]);
        network.state_dict().Keys.ShouldBe(["network._dense.weight", "network._dense.bias"], ignoreOrder: true);
    }

    [Fact]
    public void A_model_script_may_return_a_module_that_needs_no_lengths()
    {
        var model = Load("model: { script: 'nn.Linear(input.Size, classes)' }\n").Pipeline.Model.Plugin;

        model.Build(new ModelContext(new SignalShape(SignalKind.Vector, [5], 0), 3))
            .call(ones(2, 5), ones(2, dtype: ScalarType.Int64)).shape.ShouldBe([2, 3]);
    }

    [Fact]
    public void A_post_processor_script_decides()
    {
        var post = Load("post:\n  - script: |\n      return scores with { Overall = new double[] { 0.25, 0.75 } };\n").Pipeline.Post[0].Plugin;

        post.Process(new WindowScores { Labels = ["female", "male"], Windows = [new WindowScore(0, 1, [1, 0])] })
            .Overall.ShouldBe([0.25, 0.75]);
    }

    [Theory]
    [InlineData("features:\n  - script: return 3;\n", "pipeline.yaml:7:20: error: features[0].script: Cannot implicitly convert type 'int' to 'Timbre.Pipelines.Scripts.SignalScriptResult' (CS0029)")]
    [InlineData("features:\n  - script: |\n      var a = x;\n      a.abs();\n", "pipeline.yaml:9:14: error: features[0].script: The script returns nothing: end it with 'return …;'.")]
    [InlineData("features:\n  - script: |\n      #r \"other.dll\"\n      return x;\n", "pipeline.yaml:8:7: error: features[0].script: #r and #load have no meaning in a pipeline: what needs another assembly belongs in a plugin.")]
    [InlineData("features:\n  - script: {}\n", "pipeline.yaml:7:5: error: features[0].script: a script has either code or a file; give one of the two.")]
    [InlineData("model: { script: 'return new object();' }\n", "pipeline.yaml:5:26: error: model.script: Cannot implicitly convert type 'object' to 'Timbre.Pipelines.Scripts.ModelScriptResult'. An explicit conversion exists (are you missing a cast?) (CS0266)")]
    public void What_a_script_cannot_return_is_refused_when_the_pipeline_loads(string stages, string mistake) =>
        _folder.Mistakes(Pipeline(stages)).ShouldBe([mistake]);

    [Fact]
    public void A_script_that_throws_is_reported_at_its_line()
    {
        const string Stages = """
            features:
              - log
              - script: |
                  var text = new List<int>();

                  if (signal.Rate == 0)
                      return x * text[3];
                  return x;
            """;
        var feature = Load(Stages).Pipeline.Features[1].Plugin;

        var failure = Should.Throw<StageException>(() => feature.Extract(Signal.Vector(zeros(1, 1))));

        failure.Message.ShouldStartWith("The script failed: ArgumentOutOfRangeException: Index was out of range.");
        failure.Location.ShouldBe(new SourceLocation("pipeline.yaml", 12, 11));
    }

    [Fact]
    public void A_module_of_a_script_that_throws_is_reported_at_its_line()
    {
        const string Model = """
            model:
              script: |
                class Net : nn.Module<Tensor, Tensor>
                {
                    public Net() : base("net") => RegisterComponents();
                    public override Tensor forward(Tensor values)
                    {
                        return values.matmul(zeros(3, 3));
                    }
                }
                return new Net();
            """;
        var network = Load(Model).Pipeline.Model.Plugin.Build(new ModelContext(new SignalShape(SignalKind.Vector, [5], 0), 3));

        Should.Throw<StageException>(() => network.call(ones(2, 5), ones(2, dtype: ScalarType.Int64)))
            .Location.ShouldBe(new SourceLocation("pipeline.yaml", 12, 13));
    }

    [Fact]
    public void A_tensor_that_loses_the_time_axis_is_refused()
    {
        var feature = Load("features:\n  - script: return x.mean(new long[] { 1 });\n").Pipeline.Features[0].Plugin;

        Should.Throw<StageException>(() => feature.Extract(Signal.Waveform(zeros(2, 3), tensor(new long[] { 3, 3 }), 100)))
            .Message.ShouldStartWith("The script made [2] of [2, 3].");
    }

    [Fact]
    public void Without_code_each_script_is_refused_at_its_place() =>
        _folder.Mistakes(Pipeline("augment: [ { script: return x; } ]\nfeatures:\n  - script: return x;\n"), TempFolder.Options with { AllowCode = false })
            .ShouldBe(
            [
                "pipeline.yaml:6:14: error: augment[0].script is code, and code of others is not allowed here (--no-code).",
                "pipeline.yaml:8:5: error: features[0].script is code, and code of others is not allowed here (--no-code).",
            ]);

    [Fact]
    public void Scripts_are_listed_with_their_hashes() =>
        Load("features:\n  - script: return x;\n").Scripts.ShouldBe(
            [new PipelineScript("features[0].script", new SourceLocation("pipeline.yaml", 7, 5), "e60029d4b20bd40867b918f40e470635464455a841c81596ab84ef66abdb064d")]);

    public void Dispose() => _folder.Dispose();

    private LoadedPipeline Load(string stages) => _folder.Load(Pipeline(stages));

    private static string Pipeline(string stages) => stages.StartsWith("model", StringComparison.Ordinal)
        ? TestPlugins.Smallest.Replace("model: recurrent", stages, StringComparison.Ordinal)
        : $"{TestPlugins.Smallest}\n{stages}";
}
