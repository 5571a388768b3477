using Timbre.Testing;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters.Tests;

public sealed class MaskTests : TensorTest
{
    private const int Count = 3000;

    [Fact]
    public void Time_masks_have_widths_from_nothing_to_the_greatest_and_lie_anywhere()
    {
        var input = Ones(Count, rows: 2, frames: 50);

        var masked = new TimeMask(new() { TimeMaskParam = 10, Fill = MaskFill.Zero }).Apply(input, Waves.Context(Count)).Values;

        var covered = masked.select(2, 0).select(1, 0).eq(0);
        masked.select(2, 1).select(1, 0).eq(0).eq(covered).all().item<bool>().ShouldBeTrue();
        Widths(covered, 11).ShouldAllBe(count => count > 180 && count < 370);
        // A frame in the middle is covered with the mean width's share of the places that a mask can have.
        covered.to(ScalarType.Float32).mean([0])[25].item<float>().ShouldBe(0.11f, 0.03);
        covered.select(1, 0).any().item<bool>().ShouldBeTrue();
        covered.select(1, 49).any().item<bool>().ShouldBeTrue();
    }

    [Fact]
    public void A_mask_is_one_stretch()
    {
        var covered = new FrequencyMask(new() { FreqMaskParam = 5, Fill = MaskFill.Zero })
            .Apply(Ones(Count, rows: 12, frames: 3), Waves.Context(Count)).Values.select(3, 0).select(1, 0).eq(0).to(ScalarType.Int64);

        var edges = covered.narrow(1, 1, 11).sub(covered.narrow(1, 0, 11)).abs().sum(1);
        edges.max().item<long>().ShouldBe(2);
        Widths(covered, 6).ShouldAllBe(count => count > 400);
    }

    [Fact]
    public void Time_masks_stay_within_the_share_and_the_valid_part()
    {
        var input = Ones(Count, rows: 1, frames: 40) with { Lengths = torch.full([Count], 20, dtype: ScalarType.Int64) };

        var masked = new TimeMask(new() { TimeMaskParam = 100, P = 0.25, Masks = 1, Fill = MaskFill.Zero })
            .Apply(input, Waves.Context(Count)).Values.reshape(Count, 40).eq(0);

        masked.narrow(1, 20, 20).any().item<bool>().ShouldBeFalse();
        masked.sum(1).max().item<long>().ShouldBe(5);
        masked.select(1, 19).any().item<bool>().ShouldBeTrue();
    }

    [Fact]
    public void Several_masks_cover_several_stretches()
    {
        var covered = new TimeMask(new() { TimeMaskParam = 4, Masks = 3, Fill = MaskFill.Zero })
            .Apply(Ones(Count, rows: 1, frames: 60), Waves.Context(Count)).Values.reshape(Count, 60).eq(0).to(ScalarType.Int64);

        var edges = covered.narrow(1, 1, 59).sub(covered.narrow(1, 0, 59)).abs().sum(1);
        edges.max().item<long>().ShouldBe(6);
        covered.sum(1).to(ScalarType.Float32).mean().item<float>().ShouldBe(5.8f, 0.4);
    }

    [Fact]
    public void Masked_values_become_the_mean_of_the_valid_part()
    {
        var values = torch.arange(40, dtype: ScalarType.Float32).reshape(1, 1, 1, 40).repeat(50, 1, 1, 1);
        var input = Signal.FeatureMap(values, torch.full([50], 21, dtype: ScalarType.Int64), 100);

        var masked = new TimeMask(new() { TimeMaskParam = 20 }).Apply(input, Waves.Context(50)).Values;

        var changed = masked.masked_select(masked.ne(values));
        changed.numel().ShouldBeGreaterThan(100);
        changed.sub(10).abs().max().item<float>().ShouldBeLessThan(1e-4f);
    }

    [Fact]
    public void A_mask_wider_than_the_feature_map_is_refused() =>
        Should.Throw<StageException>(() => new FrequencyMask(new() { FreqMaskParam = 13 }).Apply(Ones(1, 12, 5), Waves.Context(1)))
            .Message.ShouldBe("freq_mask_param is 13, but the feature map has 12 rows of frequency; lower it to 12 or less.");

    [Fact]
    public void Promises_of_the_contract_are_kept()
    {
        Conformance.Check(new TimeMask(new() { Masks = 2 }), new TimeMask(new() { Probability = 0 }));
        Conformance.Check(new FrequencyMask(new() { Masks = 2 }), new FrequencyMask(new() { Probability = 0 }));
        Conformance.Check(new TimeMask(new() { P = 0.3, Fill = MaskFill.Zero, Probability = 0.5 }));
    }

    private static long[] Widths(Tensor covered, int most) => covered.sum(1).bincount(null, most).data<long>().ToArray();

    private static Signal Ones(int count, int rows, int frames) =>
        Signal.FeatureMap(torch.ones(count, 1, rows, frames), torch.full([count], frames, dtype: ScalarType.Int64), 100);
}
