using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Testing.Tests;

[Collection("torch's own random source")]
public sealed class AugmenterConformanceTests : TensorTest
{
    [Fact]
    public void An_augmenter_that_keeps_every_promise_has_no_findings() =>
        Conformance.Check(new LambdaAugmenter(Scaled), new LambdaAugmenter((signal, _) => signal));

    [Fact]
    public void Another_shape_rate_or_kind_is_found()
    {
        Found("kind, rate and shape are kept", (signal, _) => signal with { Values = signal.Values.narrow(-1, 0, 10) });
        Found("kind, rate and shape are kept", (signal, _) => signal with { Rate = signal.Rate + 1 });
    }

    [Fact]
    public void A_random_source_of_its_own_is_found() => Found(
        "the same draws give the same output", (signal, _) => signal with { Values = signal.Values.add(torch.randn(signal.Values.shape)) });

    [Fact]
    public void Writing_into_the_input_is_found() =>
        Found("the input is left untouched", (signal, context) => Scaled(signal with { Values = signal.Values.mul_(2) }, context));

    [Fact]
    public void One_draw_for_the_whole_batch_is_found() => Found("samples and epochs draw differently", (signal, context) =>
        signal with { Values = signal.Values.mul(context.Uniform(0.5, 2)[0]) });

    [Fact]
    public void Ignoring_the_epoch_is_found() => Found("samples and epochs draw differently", (signal, _) =>
        signal with { Values = signal.Values.mul(PerItem(torch.linspace(0.5, 2, signal.BatchSize), signal)) });

    [Fact]
    public void Changing_nothing_is_found() => Found("samples and epochs draw differently", (signal, _) => signal);

    [Fact]
    public void Mixing_items_is_found() => Found("an item does not depend on its batch", (signal, context) =>
        Scaled(signal with { Values = signal.Values.add(signal.Values.mean([0], keepdim: true)) }, context));

    [Fact]
    public void Mixing_items_is_allowed_to_an_augmenter_that_says_so() => Conformance.Check(new MixingAugmenter());

    [Fact]
    public void A_level_that_counts_the_padding_is_found() => Found("an item does not depend on its batch", (signal, context) =>
        signal.Kind == SignalKind.Waveform
            ? signal with { Values = signal.Values.add(PerItem(context.Uniform(1, 2).mul(signal.Values.abs().mean([1])), signal)) }
            : Scaled(signal, context));

    [Fact]
    public void Dividing_by_silence_is_found() => Found("silence, full scale and impulses give finite numbers", (signal, context) =>
        Scaled(signal with { Values = signal.Values.div(signal.Values.abs().flatten(1).amax([1]).reshape(Ones(signal))) }, context));

    [Fact]
    public void A_tensor_that_is_kept_at_every_call_is_found() =>
        Found("no tensor outlives the dispose scope around a call", (signal, context) =>
        {
            signal.Values.clone().DetachFromDisposeScope();
            return Scaled(signal, context);
        });

    [Fact]
    public void A_change_at_probability_zero_is_found() => Conformance.Findings(new LambdaAugmenter(Scaled), new LambdaAugmenter(Scaled))
        .ShouldHaveSingleItem().Promise.ShouldBe("with probability 0 nothing changes");

    private static Signal Scaled(Signal signal, AugmentContext context) =>
        signal with { Values = signal.Values.mul(PerItem(context.Uniform(0.5, 2), signal)) };

    private static Tensor PerItem(Tensor drawn, Signal signal) => drawn.reshape(Ones(signal));

    private static long[] Ones(Signal signal) => [signal.BatchSize, .. Enumerable.Repeat(1L, (int)signal.Values.dim() - 1)];

    private static void Found(string promise, Func<Signal, AugmentContext, Signal> apply)
    {
        var findings = Conformance.Findings(new LambdaAugmenter(apply));
        findings.ShouldContain(finding => finding.Promise == promise, string.Join('\n', findings));
    }
}
