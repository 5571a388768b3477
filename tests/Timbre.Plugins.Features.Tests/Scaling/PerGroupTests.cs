using static TorchSharp.torch;

namespace Timbre.Plugins.Features.Tests;

public sealed class PerGroupTests : TensorTest
{
    private static readonly StandardizeOptions ByGroup = new() { Mode = ScalerMode.PerGroup, Epsilon = 1e-12 };

    // Anna: 1, 3, 5 (mean 3, variance 8/3); Ben: 10, 30 (mean 20, deviation 10); over batches, in no order.
    private static readonly (string? Group, float Value)[][] Training = [[("anna", 1), ("ben", 10)], [("ben", 30), ("anna", 3), ("anna", 5)]];

    [Fact]
    public void Each_group_is_shifted_and_scaled_by_its_own_mean_and_deviation()
    {
        using var scaler = Fitted(ByGroup);
        var annas = MathF.Sqrt(8f / 3);

        Scaled(scaler, ("anna", 3), ("anna", 5), ("ben", 30), ("ben", 3)).ShouldBe([0, 2 / annas, 1, -1.7f], 1e-5);
    }

    [Fact]
    public void Each_group_reaches_from_0_to_1_by_its_own_smallest_and_largest_value()
    {
        using var scaler = new MinMax(new() { Mode = ScalerMode.PerGroup });
        scaler.Fit(Training.Select(Batch));

        Scaled(scaler, ("anna", 1), ("anna", 2), ("ben", 30), ("ben", 15)).ShouldBe([0, 0.25f, 1, 0.25f], 1e-6);
    }

    [Fact]
    public void Only_valid_frames_of_a_group_count()
    {
        using var scaler = new Standardize(ByGroup);
        var map = Signals.Map(tensor([1f, 3f, 99f, 10f, 20f, 30f], [2, 1, 1, 3]), [2, 3]) with { Groups = ["anna", "ben"] };
        scaler.Fit([map]);

        var scaled = scaler.Extract(map).Values.data<float>().ToArray();

        scaled.ShouldBe([-1, 1, 0, -MathF.Sqrt(1.5f), 0, MathF.Sqrt(1.5f)], 1e-5);
    }

    [Fact]
    public void A_group_without_statistics_takes_those_of_the_whole_training_split()
    {
        using var scaler = Fitted(ByGroup);
        using var overall = Fitted(ByGroup with { Mode = ScalerMode.Fitted });

        var expected = Scaled(overall, ("x", 7), ("x", 8));

        Scaled(scaler, ("carla", 7), (null, 8)).ShouldBe(expected, 1e-6);
        scaler.Extract(Batch([("anna", 7), ("ben", 8)]) with { Groups = null }).Values.data<float>().ToArray().ShouldBe(expected, 1e-6);
    }

    [Fact]
    public void Unseen_per_clip_a_group_without_statistics_takes_those_of_each_clip_and_the_others_keep_theirs()
    {
        using var scaler = new Standardize(ByGroup with { Unseen = UnseenGroup.PerClip });
        var map = Signals.Map(tensor([1f, 3f, 10f, 30f], [2, 1, 1, 2]), [2, 2]) with { Groups = ["anna", "ben"] };
        scaler.Fit([map]);

        var scaled = scaler.Extract(map with { Values = map.Values.add(2), Groups = ["anna", "carla"] }).Values.data<float>().ToArray();

        scaled.ShouldBe([1, 3, -1, 1], 1e-5);
    }

    [Fact]
    public void A_group_that_is_adapted_to_is_scaled_by_all_of_its_recordings_and_the_last_adaptation_counts()
    {
        using var scaler = Fitted(ByGroup);

        scaler.Adapt([Batch([("carla", 100)]), Batch([("carla", 104), ("dora", 5)])]);
        Scaled(scaler, ("carla", 100), ("carla", 106), ("ben", 30)).ShouldBe([-1, 2, 1], 1e-5);

        scaler.Adapt([Batch([("carla", 0), ("carla", 2)])]);
        Scaled(scaler, ("carla", 3)).ShouldBe([2], 1e-5);
    }

    [Fact]
    public void Adapting_to_a_group_of_training_changes_nothing()
    {
        using var scaler = Fitted(ByGroup);

        scaler.Adapt([Batch([("ben", 1000), ("ben", 1001)])]);

        Scaled(scaler, ("ben", 30)).ShouldBe([1], 1e-5);
    }

    [Fact]
    public void The_saved_state_holds_the_groups_of_training_by_name_and_no_other()
    {
        using var scaler = Fitted(ByGroup);
        using var restored = new Standardize(ByGroup);
        scaler.Adapt([Batch([("carla", 1), ("carla", 2)])]);

        restored.Restore(scaler.State);

        scaler.State["mean"].data<float>().ToArray().ShouldBe([9.8f, 3, 20], 1e-5);
        System.Text.Encoding.UTF8.GetString(scaler.State["groups"].bytes).ShouldBe("""["anna","ben"]""");
        (restored.Knows("anna"), restored.Knows("ben"), restored.Knows("carla")).ShouldBe((true, true, false));
        Scaled(restored, ("anna", 4), ("ben", 30), ("carla", 4)).ShouldBe(Scaled(Fitted(ByGroup), ("anna", 4), ("ben", 30), ("carla", 4)));
    }

    [Fact]
    public void Names_beyond_Ascii_survive_saving()
    {
        using var scaler = new Standardize(ByGroup);
        using var restored = new Standardize(ByGroup);
        scaler.Fit([Batch([("Zoë, \"02\"\n", 1), ("王", 2)])]);

        restored.Restore(scaler.State);

        (restored.Knows("Zoë, \"02\"\n"), restored.Knows("王")).ShouldBe((true, true));
    }

    [Fact]
    public void A_state_without_groups_or_with_too_few_is_refused()
    {
        using var fitted = Fitted(ByGroup with { Mode = ScalerMode.Fitted });
        using var whole = Fitted(ByGroup);
        using var scaler = new Standardize(ByGroup);

        Should.Throw<StageException>(() => scaler.Restore(fitted.State)).Message.ShouldContain("needs mean, std and groups");
        Should.Throw<StageException>(() => scaler.Restore(new Dictionary<string, Tensor>(whole.State) { ["groups"] = tensor(new byte[] { 91, 93 }) }))
            .Message.ShouldContain("does not name a group for each row");
    }

    [Fact]
    public void Training_data_without_groups_are_refused_with_the_remedy()
    {
        using var scaler = new Standardize(ByGroup);

        Should.Throw<StageException>(() => scaler.Fit([Batch([("anna", 1), (null, 2)])])).Message
            .ShouldContain("1 of 2 recordings of a training batch have no group; name the column");
        Should.Throw<StageException>(() => scaler.Fit([Signal.Vector(ones(2, 1))])).Message.ShouldContain("2 of 2");
    }

    [Fact]
    public void Contradicting_options_are_refused()
    {
        new StandardizeOptions { Unseen = UnseenGroup.PerClip }.Validate().Single().Message.ShouldContain("unseen is per-clip, but mode is fitted");
        new MinMaxOptions { Mode = ScalerMode.PerClip, Unseen = UnseenGroup.Overall }.Validate().Single().Message.ShouldContain("mode is per-clip");
        (ByGroup with { Unseen = UnseenGroup.Overall }).Validate().ShouldBeEmpty();
        using var scaler = new Standardize(ByGroup with { Unseen = UnseenGroup.PerClip });
        Should.Throw<StageException>(() => scaler.Fit(Training.Select(Batch))).Message.ShouldContain("unseen: overall");
    }

    [Fact]
    public void Scalers_in_branches_learn_and_adapt_by_group_too()
    {
        var place = new SourceLocation("pipeline.yaml", 4, 7);
        Stage<IFeatureExtractor> maps = new("widen", new Widen(), place);
        using var features = new ParallelFeatures(new() { Branches = [[new("standardize", new Standardize(ByGroup), place)], [maps, new("min-max", new MinMax(new() { Mode = ScalerMode.PerGroup }), place)]] });

        features.Fit([.. Training.Select(Batch)]);
        features.Adapt([Batch([("carla", 100), ("carla", 104)])]);

        (features.NeedsGroups, features.Knows("ben"), features.Knows("carla")).ShouldBe((true, true, false));
        Scaled(features, ("ben", 30), ("carla", 106)).ShouldBe([1, 1, 2, 1.5f], 1e-5);
    }

    private static Standardize Fitted(StandardizeOptions options)
    {
        var scaler = new Standardize(options);
        scaler.Fit(Training.Select(Batch));
        return scaler;
    }

    private static Signal Batch((string? Group, float Value)[] items) =>
        Signal.Vector(tensor(items.Select(item => item.Value).ToArray(), [items.Length, 1])) with { Groups = [.. items.Select(item => item.Group)] };

    private static float[] Scaled(IFeatureExtractor scaler, params (string? Group, float Value)[] items) =>
        scaler.Extract(Batch(items)).Values.data<float>().ToArray();

    /// <summary>Makes a new signal, which knows no groups.</summary>
    private sealed class Widen : IFeatureExtractor
    {
        public Signal Extract(Signal input) => Signal.Vector(input.Values.clone());
    }
}
