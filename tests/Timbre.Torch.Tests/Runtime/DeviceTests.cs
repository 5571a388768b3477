using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Torch.Tests.Runtime;

public class DeviceTests
{
    [Theory]
    [InlineData("cpu", DeviceType.CPU, -1, "cpu")]
    [InlineData("CUDA", DeviceType.CUDA, -1, "cuda")]
    [InlineData("cuda:1", DeviceType.CUDA, 1, "cuda:1")]
    public void A_device_reads_and_writes_its_name(string text, DeviceType type, int index, string written)
    {
        var parsed = device(text);
        parsed.type.ShouldBe(type);
        parsed.index.ShouldBe(index);
        parsed.ToString().ShouldBe(written);
    }

    [Fact]
    public void Threads_are_what_was_set()
    {
        var before = get_num_threads();
        set_num_threads(1);
        get_num_threads().ShouldBe(1);
        set_num_threads(before);
    }

    [Fact]
    public void Meta_tensors_have_a_shape_alone()
    {
        using var scope = NewDisposeScope();
        var shape = empty(2, 3, device: META).matmul(empty(3, 5, device: META));
        shape.is_meta.ShouldBeTrue();
        shape.shape.ShouldBe([2, 5]);
    }

    [Fact]
    public void Counting_devices_does_not_fail_without_one()
    {
        cuda.device_count().ShouldBeGreaterThanOrEqualTo(0);
        cuda.is_available().ShouldBe(cuda.device_count() > 0);
        __version__.ShouldNotBeEmpty();
    }

    [Fact]
    public void Tensors_go_to_a_device_and_back()
    {
        Assert.SkipUnless(cuda.is_available(), "There is no CUDA device here.");
        using var scope = NewDisposeScope();
        var x = randn(64, 64);
        var there = x.cuda();
        there.is_cuda.ShouldBeTrue();
        there.device.ToString().ShouldBe("cuda:0");
        var product = there.matmul(there).cpu();
        product.allclose(x.matmul(x), 1e-3, 1e-3).ShouldBeTrue();
        cuda.synchronize();
        using var generator = new Generator(4, CUDA);
        rand([3], device: CUDA, generator: generator).device_type.ShouldBe(DeviceType.CUDA);
    }
}
