using Timbre.Testing;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features.Tests;

public sealed class ParallelFeaturesTests : TensorTest
{
    private static readonly SourceLocation Place = new("pipeline.yaml", 4, 7);

    [Fact]
    public void Scalers_in_branches_learn_each_from_its_own_branch_and_after_the_one_before_it()
    {
        using var features = Scaled();
        Signal[] training = [Vectors(0), Vectors(1)];

        features.Fit(training);

        var joined = cat([.. training.Select(batch => features.Extract(batch).Values)], 0);
        joined.shape.ShouldBe([8, 6]);
        joined.narrow(1, 0, 3).mean([0]).abs().max().item<float>().ShouldBeLessThan(1e-5f);
        joined.narrow(1, 3, 3).amin([0]).data<float>().ToArray().ShouldBe([-1f, -1f, -1f], 1e-6);
        joined.narrow(1, 3, 3).amax([0]).data<float>().ToArray().ShouldBe([1f, 1f, 1f], 1e-6);
    }

    [Fact]
    public void What_was_learned_is_named_by_branch_and_stage_and_restored_from_there()
    {
        using var fitted = Scaled();
        using var restored = Scaled();
        fitted.Fit([Vectors(0)]);

        restored.Restore(fitted.State);

        fitted.State.Keys.Order().ShouldBe(["0.0.mean", "0.0.std", "1.0.mean", "1.0.std", "1.1.max", "1.1.min"]);
        restored.Extract(Vectors(2)).Values.equal(fitted.Extract(Vectors(2)).Values).all().item<bool>().ShouldBeTrue();
    }

    [Fact]
    public void Without_a_scaler_there_is_nothing_to_fit() => Of([Stage(new Log(new()))], []).NeedsFit.ShouldBeFalse();

    [Fact]
    public void Frames_that_differ_are_refused_at_the_branchs_place()
    {
        using var features = Of([Mel(160)], [Mel(200)]);

        var refusal = Should.Throw<StageException>(() => features.Extract(Signals.Wave(zeros(4000))));

        refusal.Message.ShouldContain("26 time");
        refusal.Message.ShouldContain("80 frames per second");
        refusal.Message.ShouldContain("hop_length");
        refusal.Location.ShouldBe(Place);
    }

    [Fact]
    public void A_map_and_a_vector_are_refused()
    {
        using var features = Of([Mel(160)], [Mel(160), Stage(new Statistics(new()))]);

        Should.Throw<StageException>(() => features.Extract(Signals.Wave(zeros(4000)))).Message.ShouldContain("all in vectors");
    }

    [Fact]
    public void Waveforms_are_not_joined() =>
        Should.Throw<StageException>(() => Of([], []).Extract(Signals.Wave(zeros(4000)))).Message.ShouldContain("waveforms cannot be joined");

    [Fact]
    public void A_stage_that_refuses_its_input_is_named_by_its_place()
    {
        using var features = Of([Stage(new Log(new()))]);

        Should.Throw<StageException>(() => features.Extract(Signals.Wave(zeros(4000)))).Location.ShouldBe(Place);
    }

    [Fact]
    public void Promises_of_the_contract_are_kept()
    {
        Conformance.Check(() => Of(
            [Mel(160), Stage(new Log(new())), Stage(new Standardize(new()))], [Mel(160), Stage(new MinMax(new()))]));
        Conformance.Check(() => Of([Stage(new Standardize(new()))], []), Signal.Vector(Signals.Noise([3, 4])));
    }

    private static ParallelFeatures Scaled() => Of(
        [Stage(new Standardize(new()))],
        [Stage(new Standardize(new())), Stage(new MinMax(new() { FeatureRange = [-1, 1] }))]);

    private static ParallelFeatures Of(params Stage<IFeatureExtractor>[][] branches) => new(new() { Branches = branches });

    private static Stage<IFeatureExtractor> Mel(int hop) => Stage(new MelSpectrogram(new() { NMels = 8, HopLength = hop }));

    private static Stage<IFeatureExtractor> Stage(IFeatureExtractor feature) => new("stage", feature, Place);

    private static Signal Vectors(long seed) => Signal.Vector(Signals.Noise([4, 3], seed).mul(3).add(5));
}
