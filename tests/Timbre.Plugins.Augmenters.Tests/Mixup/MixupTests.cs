using Timbre.Testing;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters.Tests;

public sealed class MixupTests : TensorTest
{
    [Fact]
    public void An_item_is_mixed_as_its_label_is()
    {
        var wave = Waves.Noise(40, 100);
        var context = Waves.Context(40);

        var mixed = new Mixup(new() { Alpha = 1 }).Apply(wave, context).Values;

        var mix = context.LabelMixes.ShouldHaveSingleItem();
        var share = mix.Share.unsqueeze(1);
        var expected = wave.Values.mul(share).add(wave.Values.index_select(0, mix.Partner).mul(share.neg().add(1)));
        mixed.allclose(expected, rtol: 1e-4, atol: 1e-6).ShouldBeTrue();
        mix.Partner.data<long>().ToArray().Order().ShouldBe(Enumerable.Range(0, 40).Select(i => (long)i));
        mix.Partner.eq(torch.arange(40, dtype: ScalarType.Int64)).any().item<bool>().ShouldBeFalse();
    }

    [Fact]
    public void Shares_have_the_moments_of_the_beta_distribution()
    {
        var context = Waves.Context(4000);

        new Mixup(new() { Alpha = 0.2 }).Apply(Waves.Noise(4000, 4), context);

        var share = context.LabelMixes[0].Share;
        share.mean().item<float>().ShouldBe(0.5f, 0.03);
        share.var(unbiased: true).item<float>().ShouldBe(0.25f / 1.4f, 0.01);
    }

    [Fact]
    public void Partners_are_the_same_items_in_whatever_order_a_batch_has_them()
    {
        var wave = Waves.Noise(6, 50);
        long[] order = [3, 0, 5, 1, 4, 2];
        var shuffled = wave with { Values = wave.Values.index_select(0, torch.tensor(order)) };

        var straight = new Mixup(new()).Apply(wave, Context([0, 1, 2, 3, 4, 5])).Values;
        var other = new Mixup(new()).Apply(shuffled, Context(order)).Values;

        other.eq(straight.index_select(0, torch.tensor(order))).all().item<bool>().ShouldBeTrue();
    }

    [Fact]
    public void Where_one_of_two_feature_maps_has_ended_the_other_stands_alone()
    {
        var values = torch.cat([torch.full([1, 1, 1, 10], 2f), torch.full([1, 1, 1, 10], 5f)]);
        var maps = Signal.FeatureMap(values, torch.tensor([4L, 8L]), 100);

        var mixed = new Mixup(new() { Alpha = 50 }).Apply(maps, Waves.Context(2));

        mixed.Lengths.data<long>().ToArray().ShouldBe([8L, 8L]);
        mixed.Values[0].flatten()[2].item<float>().ShouldBeInRange(2.5f, 4.5f);
        mixed.Values[0].flatten()[6].item<float>().ShouldBe(5, 1e-4);
        mixed.Values[1].flatten()[6].item<float>().ShouldBe(5, 1e-4);
    }

    [Fact]
    public void Items_that_are_not_chosen_keep_values_length_and_label()
    {
        var wave = (Waves.Noise(200, 40) with { Lengths = torch.arange(200, dtype: ScalarType.Int64).remainder(40).add(1) }).ZeroBeyondLengths();
        var context = Waves.Context(200);

        var mixed = new Mixup(new() { Alpha = 1, Probability = 0.4 }).Apply(wave, context);

        var kept = context.LabelMixes[0].Share.eq(1);
        kept.to(ScalarType.Float32).mean().item<float>().ShouldBe(0.6f, 0.1);
        mixed.Values.eq(wave.Values).all(1).eq(kept).all().item<bool>().ShouldBeTrue();
        mixed.Lengths.masked_select(kept).eq(wave.Lengths.masked_select(kept)).all().item<bool>().ShouldBeTrue();
    }

    [Fact]
    public void Promises_of_the_contract_are_kept() =>
        Conformance.Check(new Mixup(new() { Alpha = 1 }), new Mixup(new() { Probability = 0 }));

    private static AugmentContext Context(long[] samples) => new(seed: 1, epoch: 0, samples, stage: 0, CPU);
}
