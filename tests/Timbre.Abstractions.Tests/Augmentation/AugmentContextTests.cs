using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Abstractions.Tests.Augmentation;

public sealed class AugmentContextTests : IDisposable
{
    private readonly DisposeScope _scope = torch.NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Draws_have_one_row_for_each_item_and_the_types_of_the_field()
    {
        var context = Context([5, 6, 7]);

        ShouldBe(context.Uniform(0, 1), ScalarType.Float32, 3);
        ShouldBe(context.Integers(0, 9), ScalarType.Int64, 3);
        ShouldBe(context.Chosen(0.5), ScalarType.Bool, 3);
        ShouldBe(context.Normal(2, 4), ScalarType.Float32, 3, 2, 4);
    }

    [Fact]
    public void An_item_draws_the_same_in_any_batch_and_at_any_place()
    {
        var (batch, alone) = (Context([5, 6, 7]), Context([7]));

        for (var i = 0; i < 3; i++)
        {
            batch.Uniform(-1, 1)[2].item<float>().ShouldBe(alone.Uniform(-1, 1)[0].item<float>());
            batch.Integers(-5, 90)[2].item<long>().ShouldBe(alone.Integers(-5, 90)[0].item<long>());
            batch.Normal(3)[2].data<float>().ToArray().ShouldBe(alone.Normal(3)[0].data<float>().ToArray());
        }
    }

    [Fact]
    public void The_length_of_normal_numbers_changes_neither_their_beginning_nor_what_follows()
    {
        var (shorter, longer) = (Context([5]), Context([5]));

        var beginning = longer.Normal(5000)[0].narrow(0, 0, 1234).data<float>().ToArray();

        shorter.Normal(1234)[0].data<float>().ToArray().ShouldBe(beginning);
        shorter.Uniform(0, 1).item<float>().ShouldBe(longer.Uniform(0, 1).item<float>());
        shorter.Normal(8)[0].data<float>().ToArray().ShouldBe(longer.Normal(8)[0].data<float>().ToArray());
    }

    [Fact]
    public void Two_calls_for_normal_numbers_differ()
    {
        var context = Context([5]);

        context.Normal(8)[0].data<float>().ToArray().ShouldNotBe(context.Normal(8)[0].data<float>().ToArray());
    }

    [Fact]
    public void Selecting_takes_whole_items_with_the_probability_given()
    {
        var context = Context([.. Enumerable.Range(0, 1000)]);

        var selected = context.Select(0.25, torch.zeros(1000, 1, 2, 3), torch.ones(1000, 1, 2, 3)).flatten(1);

        selected.amin(1).eq(selected.amax([1])).all().item<bool>().ShouldBeTrue();
        selected.mean().item<float>().ShouldBe(0.25f, 0.05);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1 << 16)]
    public void A_stage_number_that_would_share_streams_is_refused(int stage) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new AugmentContext(1, 0, [0], stage, CPU));

    [Fact]
    public void Nested_streams_are_those_of_no_other_place()
    {
        var context = Context([5]);

        float[] first =
        [
            Draw(Context([5])), Draw(context.Nested(0)), Draw(context.Nested(1)), Draw(context.Nested(0).Nested(0)),
            Draw(context.Nested(0).Nested(1)), Draw(context.Nested(1).Nested(0)),
        ];

        first.ShouldBeUnique();
        Draw(context.Nested(1)).ShouldBe(first[2]);
    }

    [Fact]
    public void A_nested_context_of_some_items_draws_what_they_draw_among_all()
    {
        var context = Context([5, 6, 7]);

        var some = context.Nested(2, [2, 0]).Uniform(0, 1);

        var all = context.Nested(2).Uniform(0, 1);
        some[0].item<float>().ShouldBe(all[2].item<float>());
        some[1].item<float>().ShouldBe(all[0].item<float>());
    }

    [Fact]
    public void Labels_mixed_in_a_nested_context_of_some_items_are_mixed_for_those_alone()
    {
        var context = Context([5, 6, 7]);

        var nested = context.Nested(0, [2, 0]);
        nested.MixLabels(torch.tensor([1L, 0L]), torch.tensor([0.25f, 0.75f]));

        context.MixLabels(nested);

        var mixed = context.LabelMixes.ShouldHaveSingleItem();
        mixed.Partner.data<long>().ToArray().ShouldBe([2L, 1L, 0L]);
        mixed.Share.data<float>().ToArray().ShouldBe([0.75f, 1f, 0.25f]);
    }

    [Fact]
    public void Chosen_items_are_those_that_the_same_draw_chooses()
    {
        var chosen = Context([5, 6, 7, 8, 9]).Chosen(0.5).data<bool>().ToArray();

        Context([5, 6, 7, 8, 9]).ChosenItems(0.5).ShouldBe(
            Enumerable.Range(0, 5).Where(item => chosen[item]).Select(item => (long)item));
        Context([5, 6]).ChosenItems(1).ShouldBe([0L, 1L]);
        Context([5, 6]).ChosenItems(0).ShouldBeEmpty();
    }

    [Fact]
    public void A_relative_path_starts_at_the_pipelines_folder()
    {
        new AugmentContext(1, 0, [0], 0, CPU) { BaseDirectory = "/voices" }.Resolve("noise/a").ShouldBe("/voices/noise/a");
        Context([5]).Resolve("/noise").ShouldBe("/noise");
        Should.Throw<StageException>(() => Context([5]).Resolve("noise")).Message.ShouldContain("The path noise is relative");
    }

    private static float Draw(AugmentContext context) => context.Uniform(0, 1).item<float>();

    private static void ShouldBe(Tensor drawn, ScalarType type, params long[] shape)
    {
        drawn.dtype.ShouldBe(type);
        drawn.shape.ShouldBe(shape);
    }

    private static AugmentContext Context(long[] samples) => new(seed: 1, epoch: 2, samples, stage: 3, CPU);
}
