using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Engine.Tests;

public sealed class FrontEndTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Stages_run_in_order_and_intermediate_tensors_end()
    {
        var frontEnd = Chain(new Envelope(10), new Custom(signal => signal with { Values = signal.Values.mul(2).add(1) }));
        var wave = Wave(2, 100);
        var before = Tensor.TotalCount;

        var features = frontEnd.Extract(wave);

        Tensor.TotalCount.ShouldBe(before + 2);
        features.Values.shape.ShouldBe([2, 1, 1, 10]);
        features.Values.data<float>().ToArray().ShouldAllBe(value => Math.Abs(value - 2) < 1e-6);
        features.Lengths.data<long>().ToArray().ShouldBe([10, 10]);
    }

    [Fact]
    public void A_front_end_without_stages_gives_the_waveforms_themselves()
    {
        var wave = Wave(2, 100);

        Chain().Extract(wave).ShouldBeSameAs(wave);
        wave.Values.IsInvalid.ShouldBeFalse();
    }

    [Fact]
    public void Preparation_comes_before_features_and_both_halves_make_the_whole()
    {
        var add = new Stage<IFeatureExtractor>("add", new Custom(signal => signal with { Values = signal.Values.add(3) }), new SourceLocation("pipeline.yaml", 1, 1));
        var twice = new Stage<IFeatureExtractor>("twice", new Custom(signal => signal with { Values = signal.Values.mul(2) }), new SourceLocation("pipeline.yaml", 2, 1));
        var frontEnd = new FrontEnd([twice], [add]);
        var wave = Wave(1, 4) with { Values = ones(1, 4) };

        frontEnd.Prepare(wave).Values.data<float>().ToArray().ShouldAllBe(value => value == 4);
        frontEnd.Features(frontEnd.Prepare(wave)).Values.data<float>().ToArray().ShouldAllBe(value => value == 8);
        frontEnd.Extract(wave).Values.data<float>().ToArray().ShouldAllBe(value => value == 8);
    }

    [Fact]
    public void A_stage_of_prepare_that_gives_another_kind_is_refused_with_the_place_for_it()
    {
        var envelope = new Stage<IFeatureExtractor>("envelope", new Envelope(10), new SourceLocation("pipeline.yaml", 3, 5));

        var refusal = Should.Throw<StageException>(() => new FrontEnd([], [envelope]).Extract(Wave(2, 100)));

        refusal.Message.ShouldContain("Place it in features");
        refusal.Location!.Line.ShouldBe(3);
    }

    [Fact]
    public void Features_are_float32_whatever_a_stage_computes_in() =>
        Chain(new Custom(signal => signal with { Values = signal.Values.to(ScalarType.Float64) })).Extract(Wave(1, 10)).Values.dtype.ShouldBe(ScalarType.Float32);

    [Fact]
    public void A_stage_that_has_nothing_to_learn_spares_the_pass_over_the_training_split() =>
        Should.NotThrow(() => Chain(new Centre { NeedsFit = false }).Fit(() => throw new InvalidOperationException("The training split was read.")));

    [Fact]
    public void What_a_stage_refuses_gets_the_place_of_the_stage()
    {
        var refusal = Should.Throw<StageException>(() => Chain(new Envelope(10), new Envelope(10)).Extract(Wave(2, 100)));

        refusal.Message.ShouldBe("An envelope is taken of a waveform, not of a feature map [1 channel, 1 frequency, 10 time].");
        refusal.Location!.Line.ShouldBe(2);
    }

    [Fact]
    public void What_LibTorch_refuses_becomes_a_sentence_with_the_shape_that_was_given()
    {
        var refusal = Should.Throw<StageException>(() => Chain(new Custom(signal => signal with { Values = signal.Values.reshape(7, 7) })).Extract(Wave(2, 100)));

        refusal.Message.ShouldStartWith("'Custom' failed on waveform [100 time]: shape '[7, 7]' is invalid for input of size 200");
        refusal.Message.ShouldNotContain("\n");
        refusal.Location!.Line.ShouldBe(1);
    }

    [Fact]
    public void Values_of_a_wrong_shape_are_refused_where_they_arise()
    {
        Refusal(signal => signal with { Values = signal.Values.narrow(0, 0, 1) })
            .ShouldBe("'Custom' returned values of shape [1, 100] for a batch of 2; a waveform [batch, time] is needed.");
        Refusal(signal => signal with { Lengths = signal.Lengths.narrow(0, 0, 1) }).ShouldContain("each item needs one");
        Refusal(signal => signal with { Values = signal.Values.narrow(1, 0, 0) }).ShouldContain("waveform [100 time] into waveform [0 time], which holds nothing");

        static string Refusal(Func<Signal, Signal> function) => Should.Throw<StageException>(() => Chain(new Custom(function)).Extract(Wave(2, 100))).Message;
    }

    [Fact]
    public void Fitted_stages_learn_in_order_from_what_the_stages_before_them_give()
    {
        using var first = new Centre();
        using var second = new Centre();
        var frontEnd = Chain(first, new Custom(signal => signal with { Values = signal.Values.add(3) }), second);

        frontEnd.Fit(() => [Wave(2, 10), Wave(3, 10)]);

        (first.Seen, second.Seen).ShouldBe((5, 5));
        frontEnd.State["features.0.mean"].item<float>().ShouldBe(0.5f, 1e-6f);
        frontEnd.State["features.2.mean"].item<float>().ShouldBe(3f, 1e-6f);
    }

    [Fact]
    public void What_was_learned_can_be_restored()
    {
        using var learned = new Centre();
        using var restored = new Centre();
        Chain(learned).Fit(() => [Wave(2, 10)]);

        Chain(restored).Restore(Chain(learned).State);

        restored.State["mean"].item<float>().ShouldBe(0.5f, 1e-6f);
    }

    [Fact]
    public void Every_stage_and_augmenter_is_told_the_groups_though_others_make_new_signals()
    {
        IReadOnlyList<string?>? seen = null;
        var watch = new Custom(signal =>
        {
            seen = signal.Groups;
            return signal;
        });
        var wave = Wave(2, 100) with { Groups = ["anna", null] };

        var features = Chain(new Envelope(10), watch).Extract(wave);
        var augmented = new Augmentation([new Stage<IAugmenter>("forget", new Forget(), new SourceLocation("test.yaml", 1, 1))], 0, 1).Apply(wave, 0, [0, 1], []);

        seen.ShouldBeSameAs(wave.Groups);
        features.Groups.ShouldBeSameAs(wave.Groups);
        augmented.Groups.ShouldBeSameAs(wave.Groups);
    }

    [Fact]
    public void Nothing_here_records_gradients()
    {
        var weight = ones([1], requires_grad: true);

        Chain(new Custom(signal => signal with { Values = signal.Values.mul(weight) })).Extract(Wave(1, 10)).Values.requires_grad.ShouldBeFalse();
    }

    private static FrontEnd Chain(params IFeatureExtractor[] plugins) =>
        new([.. plugins.Select((plugin, i) => new Stage<IFeatureExtractor>(plugin.GetType().Name, plugin, new SourceLocation("test.yaml", i + 1, 5)))]);

    private static Signal Wave(int batch, int time) => Signal.Waveform(full([batch, time], 0.5), full([batch], time, ScalarType.Int64), 1000);

    private sealed class Forget : IAugmenter
    {
        public Signal Apply(Signal input, AugmentContext context) => Signal.Waveform(input.Values.clone(), input.Lengths.clone(), input.Rate);
    }
}
