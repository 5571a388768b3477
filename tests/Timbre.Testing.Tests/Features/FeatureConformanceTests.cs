using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Testing.Tests;

public sealed class FeatureConformanceTests : TensorTest
{
    [Fact]
    public void A_feature_that_keeps_every_promise_has_no_findings() => Conformance.Check(() => new LambdaFeature(Doubled));

    [Fact]
    public void An_output_that_is_not_what_its_kind_says_is_found()
    {
        Found("the output has the form of its kind", signal => signal with { Values = signal.Values.to(ScalarType.Float64) });
        Found("the output has the form of its kind", signal => signal with { Values = signal.Values.unsqueeze(0) });
        Found("the output has the form of its kind", signal => signal with { Lengths = signal.Lengths.add(1000) });
    }

    [Fact]
    public void A_rate_that_does_not_belong_to_the_lengths_is_found() =>
        Found("the output has the form of its kind", wave => Frames(wave) with { Rate = wave.Rate }, SignalKind.Waveform)
            .ShouldContain("lengths and rate do not belong together");

    [Fact]
    public void An_output_that_changes_from_call_to_call_is_found()
    {
        var calls = 0;
        Found("the same input gives the same output", signal => signal with { Values = signal.Values.mul(++calls) });
    }

    [Fact]
    public void Writing_into_the_input_is_found() =>
        Found("the input is left untouched", signal => signal with { Values = signal.Values.mul_(0.5).clone() });

    [Fact]
    public void A_statistic_over_the_batch_is_found() => Found(
        "items do not depend on each other",
        signal => signal with { Values = signal.Values.sub(signal.Values.max()) });

    [Fact]
    public void A_statistic_over_the_padding_is_found() => Found(
        "what lies beyond an item's length has no influence",
        wave => wave with { Values = wave.Values.sub(wave.Values.amax([1], keepdim: true)) },
        SignalKind.Waveform);

    [Fact]
    public void A_mean_that_counts_the_padding_is_found() => Found(
        "what lies beyond an item's length has no influence",
        wave => Signal.Vector(wave.ZeroBeyondLengths().Values.abs().mean([1], keepdim: true)),
        SignalKind.Waveform);

    [Fact]
    public void A_logarithm_without_a_floor_is_found() =>
        Found("silence, full scale and impulses give finite numbers", signal => signal with { Values = signal.Values.abs().log() });

    [Fact]
    public void A_tensor_that_is_kept_at_every_call_is_found() => Found("no tensor outlives the dispose scope around a call", signal =>
    {
        signal.Values.clone().DetachFromDisposeScope();
        return Doubled(signal);
    });

    [Fact]
    public void Constants_that_disposing_does_not_free_are_found() =>
        Conformance.Findings(() => new Hoarder()).ShouldHaveSingleItem().Promise.ShouldBe("disposing the plugin frees what it kept");

    [Fact]
    public void A_state_that_does_not_hold_what_was_learned_is_found()
    {
        Conformance.Check(() => new Scaler());
        Conformance.Findings(() => new Scaler { Forgets = true }).ShouldHaveSingleItem()
            .Promise.ShouldBe("what was learned survives saving and restoring");
    }

    [Fact]
    public void Restoring_without_a_copy_is_found() => Conformance.Findings(() => new Scaler { Borrows = true })
        .ShouldHaveSingleItem().Promise.ShouldBe("what was learned survives saving and restoring");

    [Fact]
    public void A_refusal_by_any_other_exception_is_found()
    {
        var findings = Conformance.Findings(() => new LambdaFeature(signal => signal.Kind == SignalKind.Waveform
            ? Doubled(signal)
            : throw new InvalidOperationException("what is this?")));

        findings.ShouldHaveSingleItem().Promise.ShouldBe("a signal that it cannot take is refused with a StageException");
        findings[0].Message.ShouldContain("InvalidOperationException: what is this?");
    }

    [Fact]
    public void A_feature_that_refuses_everything_is_found() => Conformance
        .Findings(() => new LambdaFeature(_ => throw new StageException("Nothing will do.")))
        .ShouldHaveSingleItem().Promise.ShouldBe("it takes at least one kind of signal");

    [Fact]
    public void The_exception_lists_every_finding()
    {
        var exception = Should.Throw<ConformanceException>(() => Conformance.Check(() => new LambdaFeature(signal =>
            signal with { Values = signal.Values.mul_(0.5).sub(signal.Values.max()) })));

        exception.Findings.Count.ShouldBeGreaterThan(1);
        exception.Message.ShouldStartWith($"LambdaFeature breaks {exception.Findings.Count} promises of the contract:\n  - ");
    }

    [Fact]
    public void A_single_instance_can_be_checked_on_signals_of_the_authors_own()
    {
        var example = Signal.Vector(torch.ones(2, 5));
        var feature = new LambdaFeature(signal => signal.Values.shape[1] == 5 ? Doubled(signal) : throw new StageException("Five, please."));

        Conformance.Check(feature, example);
        Conformance.Findings(feature, example, Signal.Vector(torch.ones(2, 4)))
            .ShouldHaveSingleItem().Promise.ShouldBe("it takes the examples given");
    }

    private static Signal Doubled(Signal signal) => signal with { Values = signal.Values.mul(2) };

    private static Signal Frames(Signal wave)
    {
        var values = wave.ZeroBeyondLengths().Values.unfold(1, 160, 160).abs().mean([2]);
        return Signal.FeatureMap(values.unsqueeze(1).unsqueeze(1), wave.Lengths.div(160, RoundingMode.floor), wave.Rate / 160);
    }

    private static string Found(string promise, Func<Signal, Signal> extract, SignalKind? only = null)
    {
        var findings = Conformance.Findings(() => new LambdaFeature(signal => only is null || signal.Kind == only
            ? extract(signal)
            : throw new StageException("Not this kind.")));
        findings.ShouldContain(finding => finding.Promise == promise, string.Join('\n', findings));
        return findings.First(finding => finding.Promise == promise).Message;
    }
}
