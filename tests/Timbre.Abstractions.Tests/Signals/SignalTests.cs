using TorchSharp;

namespace Timbre.Abstractions.Tests.Signals;

public sealed class SignalTests : IDisposable
{
    private readonly DisposeScope _scope = torch.NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void The_mask_is_true_before_each_length()
    {
        var signal = Signal.Waveform(torch.zeros(2, 3), torch.tensor([3L, 1L]), 16000);

        signal.Mask().data<bool>().ToArray().ShouldBe([true, true, true, true, false, false]);
    }

    [Fact]
    public void The_broadcast_mask_has_the_axes_of_the_values()
    {
        Signal.Waveform(torch.zeros(2, 3), torch.tensor([3L, 1L]), 16000).BroadcastMask().shape.ShouldBe([2, 3]);
        Signal.FeatureMap(torch.zeros(2, 1, 4, 3), torch.tensor([3L, 1L]), 100).BroadcastMask().shape.ShouldBe([2, 1, 1, 3]);
    }

    [Fact]
    public void A_vector_has_no_mask_and_nothing_to_zero()
    {
        var vector = Signal.Vector(torch.ones(2, 3));

        Should.Throw<InvalidOperationException>(() => vector.Mask());
        vector.ZeroBeyondLengths().ShouldBeSameAs(vector);
        vector.Lengths.data<long>().ToArray().ShouldBe([1, 1]);
    }

    [Fact]
    public void Zeros_replace_even_NaN_beyond_a_length_and_leave_the_original()
    {
        var values = torch.tensor([1f, float.NaN, 2f, 3f], [2, 2]);
        var signal = Signal.Waveform(values, torch.tensor([1L, 2L]), 16000);

        signal.ZeroBeyondLengths().Values.data<float>().ToArray().ShouldBe([1, 0, 2, 3]);
        values[0, 1].item<float>().ShouldBe(float.NaN);
    }

    [Fact]
    public void The_shape_of_an_item_reads_as_a_person_says_it()
    {
        Signal.FeatureMap(torch.zeros(2, 1, 64, 201), torch.tensor([201L, 201L]), 100).Shape.ToString()
            .ShouldBe("feature map [1 channel, 64 frequency, 201 time]");
        Signal.Waveform(torch.zeros(2, 3), torch.tensor([3L, 1L]), 16000).Shape.ToString().ShouldBe("waveform [3 time]");
    }

    [Fact]
    public void Another_kind_than_required_is_refused_with_both_named()
    {
        var vector = Signal.Vector(torch.ones(2, 3));

        vector.Require(SignalKind.Vector, "Anything.");
        Should.Throw<StageException>(() => vector.Require(SignalKind.Waveform, "Put it first.")).Message
            .ShouldBe("The input is a vector [3 feature]; this stage takes waveforms [batch, time]. Put it first.");
    }
}
