using Timbre.Testing;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters.Tests;

public sealed class GroupTests : TensorTest
{
    private const int Count = 2000;

    [Fact]
    public void Each_clip_gets_one_of_the_augmenters_as_often_as_its_weight_says()
    {
        var group = new OneOf(new() { Augmenters = [Adding(1), Adding(2), Adding(4)], Weights = [1, 0, 3] });

        var values = group.Apply(Zeros(), Waves.Context(Count)).Values;

        values.amax(1).eq(values.amin([1])).all().item<bool>().ShouldBeTrue();
        Share(values, 1).ShouldBe(0.25f, 0.04);
        Share(values, 4).ShouldBe(0.75f, 0.04);
    }

    [Fact]
    public void Without_weights_all_augmenters_are_drawn_equally_often()
    {
        var values = new OneOf(new() { Augmenters = [Adding(1), Adding(2), Adding(4)], Probability = 0.6 })
            .Apply(Zeros(), Waves.Context(Count)).Values;

        foreach (var (value, share) in new[] { (0, 0.4f), (1, 0.2f), (2, 0.2f), (4, 0.2f) })
        {
            Share(values, value).ShouldBe(share, 0.04);
        }
    }

    [Fact]
    public void Every_order_of_the_augmenters_comes_up_equally_often()
    {
        // x -> x + 1, x -> 2x and x -> x² make another number of 3 in each of the six orders.
        var group = new RandomOrder(new() { Augmenters = [Adding(1), Of(x => x.mul(2)), Of(x => x.square())] });

        var values = group.Apply(Zeros() with { Values = torch.full([Count, 4], 3f) }, Waves.Context(Count)).Values;

        foreach (var expected in new[] { 64f, 32, 49, 37, 20, 19 })
        {
            Share(values, expected).ShouldBe(0.167f, 0.04);
        }
    }

    [Fact]
    public void Two_augmenters_of_a_kind_draw_different_numbers()
    {
        Stage<IAugmenter> gain = new("gain", new Gain(new() { MinDb = -20, MaxDb = 20 }), new("test", 1, 1));
        var wave = Waves.Noise(500, 4);

        var once = new RandomOrder(new() { Augmenters = [gain] }).Apply(wave, Waves.Context(500)).Values.div(wave.Values).log10();
        var twice = new RandomOrder(new() { Augmenters = [gain, gain] }).Apply(wave, Waves.Context(500)).Values.div(wave.Values).log10();

        var second = twice.sub(once).select(1, 0);
        second.std().item<float>().ShouldBeInRange(0.5f, 0.65f);
        var first = once.select(1, 0);
        first.sub(first.mean()).mul(second.sub(second.mean())).mean().item<float>().ShouldBe(0, 0.05);
    }

    [Fact]
    public void Labels_are_mixed_for_those_items_alone_that_drew_mixup()
    {
        Stage<IAugmenter> mixup = new("mixup", new Mixup(new() { Alpha = 1 }), new("test", 1, 1));
        Stage<IAugmenter> inner = new("one-of", new OneOf(new() { Augmenters = [mixup, Adding(0)] }), new("test", 1, 1));
        var wave = Waves.Noise(100, 20);
        var context = Waves.Context(100);
        Tensor values;
        using (torch.NewDisposeScope())
        {
            values = new OneOf(new() { Augmenters = [inner, Adding(0)] }).Apply(wave, context).Values.MoveToOuterDisposeScope();
            context.LabelMixes.Single().Partner.MoveToOuterDisposeScope();
            context.LabelMixes.Single().Share.MoveToOuterDisposeScope();
        }

        var mix = context.LabelMixes.Single();
        var share = mix.Share.unsqueeze(1);
        var expected = wave.Values.mul(share).add(wave.Values.index_select(0, mix.Partner).mul(share.neg().add(1)));
        values.allclose(expected, rtol: 1e-4, atol: 1e-6).ShouldBeTrue();
        mix.Share.lt(1).sum().item<long>().ShouldBeInRange(10, 40);
    }

    [Fact]
    public void A_refusal_inside_a_group_is_located_at_the_augmenter_that_refuses()
    {
        Stage<IAugmenter> wrong = new("time-mask", new TimeMask(new()), new("my.yaml", 7, 9));

        Should.Throw<StageException>(() => new RandomOrder(new() { Augmenters = [Adding(1), wrong] }).Apply(Zeros(), Waves.Context(Count)))
            .Location.ShouldBe(new SourceLocation("my.yaml", 7, 9));
    }

    [Fact]
    public void Weights_that_fit_no_list_are_refused()
    {
        new OneOfOptions { Augmenters = [Adding(1)], Weights = [1, 2] }.Validate().ShouldHaveSingleItem().Message
            .ShouldBe("weights has 2 numbers for 1 augmenters; give one for each.");
        new OneOfOptions { Augmenters = [Adding(1)], Weights = [0] }.Validate().ShouldHaveSingleItem().Option.ShouldBe("Weights");
    }

    [Fact]
    public void Promises_of_the_contract_are_kept()
    {
        Stage<IAugmenter> noise = new("noise", new Noise(new()), new("test", 1, 1));
        Stage<IAugmenter> roll = new("roll", new Roll(new()), new("test", 1, 1));
        Stage<IAugmenter> gain = new("gain", new Gain(new() { Probability = 0.5 }), new("test", 1, 1));
        Stage<IAugmenter>[] all = [noise, roll, gain];
        Conformance.Check(new OneOf(new() { Augmenters = all }), new OneOf(new() { Augmenters = all, Probability = 0 }));
        Conformance.Check(new RandomOrder(new() { Augmenters = all }), new RandomOrder(new() { Augmenters = all, Probability = 0 }));
    }

    private static float Share(Tensor values, double value) => values.sub(value).abs().lt(1e-3).to(ScalarType.Float32).mean().item<float>();

    private static Signal Zeros() => Signal.Waveform(torch.zeros(Count, 4), torch.full([Count], 4, dtype: ScalarType.Int64), 8000);

    private static Stage<IAugmenter> Adding(double number) => Of(x => x.add(number));

    private static Stage<IAugmenter> Of(Func<Tensor, Tensor> change) => new("test", new Fixed(change), new("test", 1, 1));

    private sealed class Fixed(Func<Tensor, Tensor> change) : IAugmenter
    {
        public Signal Apply(Signal input, AugmentContext context) => input with { Values = change(input.Values) };
    }
}
