using System.Reflection;
using Timbre.Pipelines;
using static TorchSharp.torch;

namespace Timbre.Plugins.Models.Tests.Binding;

public sealed class BindingTests
{
    private const string Yaml = """
        name: everything
        data:
          source: nothing
          labels: [female, male]
        model:
          layers:
            - conv2d: { filters: 4, kernel: [1, 5], stride: [1, 2], padding: valid }
            - batch-norm: { momentum: 0.01, eps: 0.001 }
            - relu
            - average-pool: 2
            - max-pool: { size: [2, 1], ceil: true }
            - layer-norm
            - elu: { alpha: 0.5 }
            - leaky-relu: { slope: 0.2 }
            - gelu
            - gaussian-noise: 0.1
            - silu
            - sigmoid
            - tanh
            - dropout: 0.2
            - dense: 6
            - conv1d: { filters: 5, kernel: 3, dilation: 2, groups: 1, padding: causal, weights: he-normal }
            - residual: [ { conv2d: { filters: 6 } }, squeeze-excitation ]
            - dense-block: { repeat: 2, layers: [ { depthwise-conv2d: { multiplier: 2 } } ] }
            - aggregate: [ [ group-norm ], [ instance-norm ] ]
            - res2net: { scale: 2, layers: [ relu ] }
            - transformer-encoder: { units: 8, heads: 2 }
            - frozen: [ { rnn: { units: 4, return: sequence, recurrent_weights: orthogonal, activation: relu } } ]
            - lstm: { units: 4, forget_bias: 1, layers: 2, bidirectional: true, dropout: 0.1, return: sequence }
            - parallel:
                - [ { gru: { units: 3 } } ]
                - [ global-average-pool ]
                - [ statistics-pool ]
                - [ { attention-pool: { heads: 2 } } ]
                - [ { attentive-statistics-pool: { weigh: row, context: true } } ]
                - [ { global-max-pool: time } ]
                - [ flatten, as-sequence, { lstm: { units: 2 } } ]
            - classifier
        train:
          optimizer: { rmsprop: { lr: 0.001, alpha: 0.9, eps: 1.0e-7 } }
          schedule: { warmup: { epochs: 2, then: { cosine: { epochs: 10 } } } }
        """;

    private static readonly PluginCatalogue Catalogue = PluginCatalogue.BuiltIn.WithTypes([typeof(Nothing), .. Plugins()]);

    [Fact]
    public void A_pipeline_that_uses_every_layer_is_bound_and_builds_a_network()
    {
        using var scope = NewDisposeScope();
        var pipeline = Load();

        using var network = pipeline.Model.Plugin.Build(new ModelContext(Build.Map(1, 8, 40), 2));

        network.call(zeros(3, 1, 8, 40), Build.Lengths(40, 20, 3)).shape.ShouldBe([3, 2]);
        var names = Plugins().Where(type => type.IsAssignableTo(typeof(ILayer))).Select(NameOf);
        names.ShouldAllBe(name => Yaml.Contains(name, StringComparison.Ordinal));
        var layers = network.ShouldBeAssignableTo<IDescribesLayers>()!.Layers;
        layers[^2].Output.ToString().ShouldBe("vector [69 feature]");
        layers[^2].Location.Line.ShouldBe(30);
    }

    [Theory]
    [InlineData("train.optimizer=adam")]
    [InlineData("train.optimizer={ adamw: { weight_decay: 0.1 } }")]
    [InlineData("train.optimizer={ sgd: { momentum: 0.9, nesterov: true } }")]
    [InlineData("train.schedule=constant")]
    [InlineData("train.schedule={ exponential: 0.9 }")]
    [InlineData("train.schedule={ step: { every: 5, gamma: 0.3 } }")]
    [InlineData("train.schedule={ reduce-on-plateau: { mode: min } }")]
    public void Optimisers_and_schedules_are_bound(string change) =>
        Load(change).Train.ShouldSatisfyAllConditions(
            train => train.Optimizer.ShouldNotBeNull().Plugin.ShouldBeAssignableTo<IOptimizer>(),
            train => train.Schedule.ShouldNotBeNull().Plugin.Factor(0, []).ShouldBeGreaterThan(0));

    [Theory]
    [InlineData("{ conv2d: { filters: 4, kernel: [1, 2, 3] } }", "kernel")]
    [InlineData("{ conv2d: { filters: 0 } }", "filters")]
    [InlineData("{ max-pool: 0 }", "max-pool is 0")]
    [InlineData("{ lstm: { units: 4, return: first } }", "return")]
    [InlineData("lstm", "units")]
    public void An_option_out_of_its_range_is_named(string layer, string option)
    {
        var mistakes = Should.Throw<PipelineException>(() => Load($"model={{ layers: [ {layer} ] }}")).Diagnostics;

        mistakes.ShouldHaveSingleItem().Message.ShouldContain(option);
    }

    private static Pipeline Load(params string[] overrides)
    {
        var options = new PipelineLoadOptions { Overrides = overrides, Catalogue = Catalogue };
        return PipelineLoader.LoadText(Yaml, "everything.yaml", AppContext.BaseDirectory, options).Pipeline;
    }

    private static IEnumerable<Type> Plugins() =>
        typeof(LayeredModel).Assembly.GetExportedTypes().Where(type => type.IsDefined(typeof(PluginAttribute)));

    private static string NameOf(Type type) => type.GetCustomAttribute<PluginAttribute>()!.Name;
}

/// <summary>A source without recordings.</summary>
[Plugin("nothing")]
public sealed class Nothing : IDataSource
{
    public IEnumerable<Recording> Read(SourceContext context) => [];
}
