using static TorchSharp.torch;

namespace Timbre.Plugins.Models.Tests.Layers;

public sealed class PoolingTests
{
    [Fact]
    public void Max_pool_and_average_pool_shorten_both_axes()
    {
        using var scope = NewDisposeScope();
        var input = Build.Maps(arange(24, dtype: ScalarType.Float32).reshape(1, 1, 4, 6));
        using var max = Build.Layer(input.Shape, new MaxPool(new PoolOptions { Size = [2, 3] }));
        using var average = Build.Layer(input.Shape, new AveragePool(new PoolOptions { Size = [2, 3] }));

        Expected.ShouldEqual(max.call(input).Values, [8, 11, 20, 23], 1e-6);
        Expected.ShouldEqual(average.call(input).Values, [4, 7, 16, 19], 1e-6);
        Build.ToArray(max.call(input).Lengths).ShouldBe([2]);
        (100 / max.call(input).Rate).ShouldBe(3, 1e-12);
    }

    [Fact]
    public void Ceil_keeps_a_last_incomplete_window_and_shows_it_zeros_beyond_an_items_length()
    {
        using var scope = NewDisposeScope();
        var input = Build.Maps(tensor([-1f, -2, -3, -4, -5, -1, -2, -3, 9, 9], [2, 1, 1, 5]), 5, 3);
        using var layer = Build.Layer(input.Shape, new MaxPool(new PoolOptions { Size = [1, 2], Ceil = true }));

        var output = layer.call(input);

        Expected.ShouldEqual(output.Values.select(0, 0), [-1, -3, -5], 1e-6);
        Expected.ShouldEqual(output.Values.select(0, 1).narrow(2, 0, 2), [-1, 0], 1e-6);
        Build.ToArray(output.Lengths).ShouldBe([3, 2]);
    }

    [Fact]
    public void Global_pools_see_valid_steps_alone()
    {
        using var scope = NewDisposeScope();
        var input = Build.Maps(tensor([1f, 2, 99, 3, 4, 99], [1, 1, 2, 3]), 2);

        Expected.ShouldEqual(Pooled(new GlobalAveragePool(new GlobalPoolOptions())), [2.5], 1e-6);
        Expected.ShouldEqual(Pooled(new GlobalAveragePool(new GlobalPoolOptions { Over = PoolAxes.Time })), [1.5, 3.5], 1e-6);
        Expected.ShouldEqual(Pooled(new GlobalMaxPool(new GlobalPoolOptions())), [4], 1e-6);
        Expected.ShouldEqual(Pooled(new GlobalMaxPool(new GlobalPoolOptions { Over = PoolAxes.Time })), [2, 4], 1e-6);

        Tensor Pooled(ILayer pool)
        {
            using var layer = Build.Layer(input.Shape, pool);
            return layer.call(input).Values;
        }
    }

    [Fact]
    public void Flatten_lays_time_out_fastest_and_hides_what_lies_beyond_a_length()
    {
        using var scope = NewDisposeScope();
        var input = Build.Maps(tensor([1f, 2, 99, 3, 4, 99], [1, 1, 2, 3]), 2);
        using var layer = Build.Layer(input.Shape, new Flatten());

        Expected.ShouldEqual(layer.call(input).Values, [1, 2, 0, 3, 4, 0], 1e-6);
    }
}
