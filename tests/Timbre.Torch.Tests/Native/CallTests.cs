using System.Runtime.InteropServices;
using TorchSharp;
using TorchSharp.Interop;
using static TorchSharp.torch;

namespace Timbre.Torch.Tests.Native;

public class CallTests
{
    [Fact]
    public void Numbers_become_what_the_schema_asks_for()
    {
        using var scope = NewDisposeScope();
        Aten.Call("leaky_relu", tensor(new[] { -2f, 2f }), 1).data<float>().ToArray().ShouldBe([-2, 2]);
        Aten.Call("elu", tensor(new[] { 2f }), 1).ToSingle().ShouldBe(2);
        Aten.Call("normal.float_float", 5, 0, (long[])[3]).data<float>().ToArray().ShouldBe([5, 5, 5]);
    }

    [Fact]
    public void One_number_stands_for_a_list_of_fixed_length()
    {
        using var scope = NewDisposeScope();
        Aten.Call("max_pool2d", ones(1, 1, 4, 6), 2).shape.ShouldBe([1, 1, 2, 3]);
        Aten.Call("avg_pool2d", ones(1, 1, 4, 6), (long[])[2, 3], 1).shape.ShouldBe([1, 1, 3, 4]);
    }

    [Fact]
    public void Lists_longer_than_the_stack_buffer_arrive_whole()
    {
        using var scope = NewDisposeScope();
        var parts = Enumerable.Range(0, 500).Select(i => tensor((float)i)).ToArray();
        stack(parts).data<float>().ToArray().ShouldBe(Enumerable.Range(0, 500).Select(i => (float)i));
        ones(300).split(Enumerable.Repeat(1L, 300).ToArray()).Length.ShouldBe(300);
    }

    [Fact]
    public void Text_beyond_ASCII_arrives_whole()
    {
        using var scope = NewDisposeScope();
        Should.Throw<ExternalException>(() => einsum("ä,b->äb", ones(1), ones(1))).Message.ShouldContain("einsum");
    }

    [Fact]
    public void Complex_numbers_cross_both_ways()
    {
        using var scope = NewDisposeScope();
        var value = full((long[])[1], new System.Numerics.Complex(1, -2), ScalarType.ComplexFloat64);
        value.item<System.Numerics.Complex>().ShouldBe(new System.Numerics.Complex(1, -2));
    }

    [Fact]
    public void Missing_tensors_are_none()
    {
        using var scope = NewDisposeScope();
        Aten.Call("linear", ones(1, 2), ones(3, 2), default(Argument)).data<float>().ToArray().ShouldBe([2, 2, 2]);
    }
}
