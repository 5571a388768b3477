using System.Runtime.InteropServices;
using TorchSharp;
using TorchSharp.Interop;
using static TorchSharp.torch;

namespace Timbre.Torch.Tests.Native;

public class ErrorTests
{
    [Fact]
    public void LibTorchs_message_comes_without_its_backtrace()
    {
        using var scope = NewDisposeScope();
        var message = Should.Throw<ExternalException>(() => zeros(2, 3) + zeros(4)).Message;
        message.ShouldBe("The size of tensor a (3) must match the size of tensor b (4) at non-singleton dimension 1");
    }

    [Fact]
    public void A_failed_call_leaves_the_next_one_unharmed()
    {
        using var scope = NewDisposeScope();
        for (var i = 0; i < 3; i++)
        {
            Should.Throw<ExternalException>(() => ones(2, 3).matmul(ones(2, 3)));
            ones(2, 3).matmul(ones(3, 2)).sum().ToSingle().ShouldBe(12);
        }
    }

    [Fact]
    public void A_wrong_element_type_names_both_types()
    {
        using var scope = NewDisposeScope();
        var message = Should.Throw<ArgumentException>(() => ones(2).data<double>()).Message;
        message.ShouldContain("Float32");
        message.ShouldContain("Double");
        Should.Throw<ArgumentException>(() => ones(2).item<float>()).Message.ShouldContain("this one has 2");
    }

    [Fact]
    public void Too_few_elements_for_a_shape_are_counted()
    {
        var message = Should.Throw<ArgumentException>(() => tensor(new[] { 1f, 2f }, 2, 3)).Message;
        message.ShouldContain("2 elements");
        message.ShouldContain("[2, 3]");
    }

    [Theory]
    [InlineData("gpu")]
    [InlineData("cuda:x")]
    [InlineData("1")]
    public void An_unknown_device_is_named(string name) =>
        Should.Throw<ArgumentException>(() => device(name)).Message.ShouldContain($"'{name}'".Replace(":x'", "", StringComparison.Ordinal));

    [Fact]
    public void Bytes_of_a_strided_tensor_are_refused()
    {
        using var scope = NewDisposeScope();
        Should.Throw<InvalidOperationException>(() => { _ = ones(2, 3).T.bytes; }).Message.ShouldContain("contiguous()");
    }

    [Fact]
    public void An_operator_that_does_not_exist_is_named() =>
        Should.Throw<ExternalException>(() => Aten.Call("no_such_operator")).Message.ShouldContain("aten::no_such_operator");
}
