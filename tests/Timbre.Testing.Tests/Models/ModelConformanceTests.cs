using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Testing.Tests;

[Collection("torch's own random source")]
public sealed class ModelConformanceTests : TensorTest
{
    private static readonly ModelContext Context = new(new SignalShape(SignalKind.FeatureMap, [1, 8, 20], 100), ClassCount: 3);

    [Fact]
    public void A_model_that_keeps_every_promise_has_no_findings() =>
        Conformance.Check(new LambdaModel(context => new Network(context)), Context, ignoresPadding: true);

    [Fact]
    public void Logits_of_another_shape_are_found() => Found("the output is logits [batch, class]", context => new Network(context)
    {
        Tail = logits => logits.narrow(1, 0, 2),
    });

    [Fact]
    public void A_mean_over_the_padding_is_found_where_it_is_denied()
    {
        var model = new LambdaModel(context => new Network(context) { Pool = (values, _) => values.mean([1, 3]) });

        Conformance.Findings(model, Context).ShouldBeEmpty();
        Conformance.Findings(model, Context, ignoresPadding: true)
            .ShouldHaveSingleItem().Promise.ShouldBe("what lies beyond an item's length has no influence");
    }

    [Fact]
    public void A_parameter_without_influence_is_found() => Found("gradients reach all parameters", context =>
    {
        var network = new Network(context);
        network.register_parameter("idle", new TorchSharp.Modules.Parameter(torch.zeros(2)));
        return network;
    }).ShouldContain("idle has no gradient");

    [Fact]
    public void Items_that_see_each_other_in_evaluation_are_found() => Found(
        "in evaluation items do not depend on each other",
        context => new Network(context) { Tail = logits => logits.sub(logits.mean([0], keepdim: true)) });

    [Fact]
    public void Chance_in_evaluation_is_found() => Found(
        "in evaluation the same input gives the same output",
        context => new Network(context) { Tail = logits => nn.functional.dropout(logits, 0.5, true) });

    [Fact]
    public void Weights_that_do_not_come_from_the_seed_are_found()
    {
        var builds = 0;
        Found("building uses the seed and nothing else", context =>
        {
            torch.manual_seed(100 + ++builds);
            return new Network(context);
        });
    }

    [Fact]
    public void A_state_outside_the_parameters_is_found()
    {
        var builds = 0;
        Found("saved parameters give the same network", context =>
        {
            var factor = ++builds;
            return new Network(context) { Tail = logits => logits.mul(factor) };
        });
    }

    [Fact]
    public void Writing_into_the_input_is_found() => Found("the input is left untouched", context => new Network(context)
    {
        Pool = (values, lengths) => Network.ValidMean(values.mul_(2), lengths),
    });

    [Fact]
    public void Dividing_by_silence_is_found() => Found("silence, full scale and impulses give finite numbers", context => new Network(context)
    {
        Pool = (values, lengths) => Network.ValidMean(values.div(values.abs().amax([1, 2, 3], keepdim: true)), lengths),
    });

    [Fact]
    public void Layers_are_checked_alike()
    {
        var context = new LayerContext(new SignalShape(SignalKind.Vector, [6], 0), 3);

        Conformance.Check(new LambdaLayer(_ => new Halving()), context);
        Conformance.Findings(new LambdaLayer(_ => new Halving { Output = vector => vector.unsqueeze(1) }), context)
            .ShouldHaveSingleItem().Promise.ShouldBe("the output has the form of its kind");
        Conformance.Findings(new LambdaLayer(_ => new Halving { Output = vector => vector.sub(vector.mean()) }), context)
            .ShouldHaveSingleItem().Promise.ShouldBe("in evaluation items do not depend on each other");
        Conformance.Findings(new LambdaLayer(_ => new Halving { Output = vector => vector.detach() }), context)
            .ShouldHaveSingleItem().Promise.ShouldBe("gradients pass through to what came before");
    }

    private static string Found(string promise, Func<ModelContext, nn.Module<Tensor, Tensor, Tensor>> build)
    {
        var findings = Conformance.Findings(new LambdaModel(build), Context);
        findings.ShouldContain(finding => finding.Promise == promise, string.Join('\n', findings));
        return findings.First(finding => finding.Promise == promise).Message;
    }
}
