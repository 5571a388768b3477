namespace Timbre.Engine.Tests.Devices;

public sealed class DeviceTests
{
    [Fact]
    public void The_CPU_is_always_there() => ComputeDevice.Resolve("cpu").ToString().ShouldBe("cpu");

    [Theory]
    [InlineData("cuda:99")]
    [InlineData("gpu")]
    [InlineData("cuda:")]
    [InlineData("cuda:-1")]
    public void A_device_that_is_not_there_is_refused_with_those_that_are(string name)
    {
        var message = Should.Throw<InputException>(() => ComputeDevice.Resolve(name)).Message;

        message.ShouldContain($"'{name}'");
        message.ShouldContain("this machine has cpu");
    }

    [Fact]
    public void The_reference_BLAS_is_warned_of()
    {
        LinearAlgebra.Warning(["/usr/lib/libc.so.6", "/usr/lib/x86_64-linux-gnu/blas/libblas.so.3.11.0"])!.ShouldContain("libopenblas0-openmp");
        LinearAlgebra.Warning(["/usr/lib/x86_64-linux-gnu/openblas-openmp/libblas.so.3", "/usr/lib/x86_64-linux-gnu/openblas-openmp/libopenblas.so.0"]).ShouldBeNull();
        LinearAlgebra.Warning(["/opt/torch/lib/libtorch_cpu.so"]).ShouldBeNull();
    }
}
