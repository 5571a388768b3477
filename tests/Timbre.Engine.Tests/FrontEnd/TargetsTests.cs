using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Engine.Tests;

public sealed class TargetsTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Mixed_labels_become_shares_that_sum_to_one()
    {
        var mix = new LabelMix(tensor([1L, 2L, 0L]), tensor([0.75f, 1f, 0.5f]));

        var targets = Targets.Of(tensor([0L, 1L, 1L]), 2, [mix])!;

        targets.data<float>().ToArray().ShouldBe([0.75f, 0.25f, 0f, 1f, 0.5f, 0.5f]);
    }

    [Fact]
    public void A_second_mix_mixes_what_the_first_one_made()
    {
        var swap = new LabelMix(tensor([1L, 0L]), tensor([0.5f, 1f]));

        Targets.Of(tensor([0L, 1L]), 2, [swap, swap])!.data<float>().ToArray().ShouldBe([0.25f, 0.75f, 0f, 1f]);
    }

    [Fact]
    public void Without_a_mix_the_classes_say_all() => Targets.Of(tensor([0L, 1L]), 2, []).ShouldBeNull();
}
