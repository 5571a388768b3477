using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Torch.Tests.Tensors;

public class DataTests
{
    [Fact]
    public void Every_element_type_survives_the_round_trip()
    {
        using var scope = NewDisposeScope();
        tensor(new float[] { 1.5f, -2 }).data<float>().ToArray().ShouldBe([1.5f, -2]);
        tensor(new double[] { 1.5, -2 }).data<double>().ToArray().ShouldBe([1.5, -2]);
        tensor(new long[] { 1, long.MinValue }).data<long>().ToArray().ShouldBe([1, long.MinValue]);
        tensor(new int[] { 1, -2 }).data<int>().ToArray().ShouldBe([1, -2]);
        tensor(new short[] { 1, -2 }).data<short>().ToArray().ShouldBe([(short)1, (short)-2]);
        tensor(new sbyte[] { 1, -2 }).data<sbyte>().ToArray().ShouldBe([(sbyte)1, (sbyte)-2]);
        tensor(new byte[] { 1, 255 }).data<byte>().ToArray().ShouldBe([(byte)1, (byte)255]);
        tensor(new bool[] { true, false }).data<bool>().ToArray().ShouldBe([true, false]);
        tensor(new Half[] { (Half)1.5f }).data<Half>().ToArray().ShouldBe([(Half)1.5f]);
        tensor(new BFloat16[] { new(1.5f) }).item<BFloat16>().ToSingle().ShouldBe(1.5f);
        tensor(new (float, float)[] { (1, 2) }).item<(float, float)>().ShouldBe((1, 2));
    }

    [Fact]
    public void Arrays_keep_their_shape()
    {
        using var scope = NewDisposeScope();
        tensor(new float[,] { { 1, 2, 3 }, { 4, 5, 6 } }).shape.ShouldBe([2, 3]);
        from_array(new int[2, 1, 3]).shape.ShouldBe([2, 1, 3]);
        tensor(new float[] { 1, 2, 3, 4 }, 2, 2).data<float>().ToNDArray().ShouldBe(new float[,] { { 1, 2 }, { 3, 4 } });
        tensor(new[] { 1, 2 }, ScalarType.Float64).dtype.ShouldBe(ScalarType.Float64);
    }

    [Fact]
    public void The_array_is_copied()
    {
        using var scope = NewDisposeScope();
        var array = new[] { 1f, 2f };
        var copy = tensor(array);
        array[0] = 9;
        copy[0].ToSingle().ShouldBe(1);
    }

    [Fact]
    public void Elements_of_a_transposed_tensor_come_in_the_order_of_their_indices()
    {
        using var scope = NewDisposeScope();
        var elements = arange(6, ScalarType.Float32).reshape(2, 3).T.data<float>();
        elements.ToArray().ShouldBe([0, 3, 1, 4, 2, 5]);
        elements.ShouldBe([0, 3, 1, 4, 2, 5]);
        elements[2, 1].ShouldBe(5);
        elements[3].ShouldBe(4);
        Should.Throw<IndexOutOfRangeException>(() => elements[3, 0]);
        Should.Throw<IndexOutOfRangeException>(() => elements[6]);
    }

    [Fact]
    public void Writing_through_the_accessor_changes_the_tensor()
    {
        using var scope = NewDisposeScope();
        var x = zeros(2, 2);
        var elements = x.T.data<float>();
        elements[0, 1] = 5;
        elements.CopyFrom([7f], tensorIndex: 3);
        x.data<float>().ToArray().ShouldBe([0, 0, 5, 7]);
        x.bytes[0].ShouldBe((byte)0);
        x.bytes = new byte[16];
        x.sum().ToSingle().ShouldBe(0);
    }

    [Fact]
    public void Assignment_writes_on_the_part_that_was_named()
    {
        using var scope = NewDisposeScope();
        var x = zeros(3, 4);
        x[1] = tensor(2f);
        x[.., 3] = tensor(new[] { 7f, 8, 9 });
        x[0, 0] = 5f;
        x[x > 7.5] = -1f;
        x[TensorIndex.Ellipsis, 1..3] = ones(1, 3, 2);
        x.data<float>().ToArray().ShouldBe([5, 1, 1, 7, 2, 1, 1, -1, 0, 1, 1, -1]);
        x.index_put_(1f, TensorIndex.Tensor(tensor(new long[] { 0, 2 })));
        x[2].sum().ToSingle().ShouldBe(4);
    }

    [Fact]
    public void In_place_operators_return_the_tensor_itself()
    {
        using var scope = NewDisposeScope();
        var x = ones(2);
        x.add_(1).mul_(3).ShouldBeSameAs(x);
        x.data<float>().ToArray().ShouldBe([6, 6]);
    }

    [Fact]
    public void Conversion_shares_memory_where_nothing_changes()
    {
        using var scope = NewDisposeScope();
        var x = ones(2);
        x.to(ScalarType.Float32).fill_(3);
        x.to(ScalarType.Float32, copy: true).fill_(4);
        x.cpu().sum().ToSingle().ShouldBe(6);
        var converted = x.to(ScalarType.Int64, disposeAfter: true);
        converted.dtype.ShouldBe(ScalarType.Int64);
        x.IsInvalid.ShouldBeTrue();
    }

    [Fact]
    public void Channels_last_strides_come_from_permuting()
    {
        using var scope = NewDisposeScope();
        var x = ones(2, 3, 4, 5).permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2);
        x.shape.ShouldBe([2, 3, 4, 5]);
        x.stride().ShouldBe([60, 1, 15, 3]);
        x.is_contiguous().ShouldBeFalse();
    }

    [Fact]
    public void A_tensor_writes_itself()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new float[,] { { 1, 2.5f }, { -3, 4 } });
        x.ToString().ShouldBe("[2x2], type = Float32, device = cpu");
        x.ToString(numpy).ShouldBe("[[1, 2.5],\n [-3, 4]]");
        arange(10).ToString(numpy).ShouldBe("[0, 1, 2, ..., 7, 8, 9]");
    }
}
