using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Torch.Tests.JIT;

public sealed class ScriptModuleTests
{
    [Fact]
    public void A_module_is_called_with_the_inputs_of_its_type()
    {
        using var scope = NewDisposeScope();
        using var one = jit.load<Tensor, Tensor>(PathOf("convolution.pt"));
        using var two = jit.load<Tensor, Tensor, Tensor>(PathOf("masked-mean.pt"));

        one.call(zeros(3, 2, 6, 5)).shape.ShouldBe([3, 2]);
        two.call(zeros(3, 1, 40, 9), tensor(new long[] { 9, 6, 1 })).shape.ShouldBe([3, 2]);
        one.GetNumberOfInputs().ShouldBe(1);
        two.GetNumberOfInputs().ShouldBe(2);
    }

    [Fact]
    public void Training_mode_reaches_the_code()
    {
        using var scope = NewDisposeScope();
        using var module = jit.load(PathOf("masked-mean.pt"));
        var batches = module.get_buffer("norm.num_batches_tracked")!;

        module.eval();
        module.forward(zeros(2, 1, 40, 9), tensor(new long[] { 9, 9 }));
        (module.training, batches.item<long>()).ShouldBe((false, 0));
        module.train();
        module.forward(zeros(2, 1, 40, 9), tensor(new long[] { 9, 9 }));

        (module.training, module.get_buffer("norm.num_batches_tracked")!.item<long>()).ShouldBe((true, 1));
    }

    [Fact]
    public void Parameters_are_those_that_the_code_computes_with()
    {
        using var scope = NewDisposeScope();
        using var module = jit.load<Tensor, Tensor>(PathOf("convolution.pt"));
        using (no_grad())
        {
            module.get_parameter("dense.weight")!.zero_();
            module.get_parameter("dense.bias")!.fill_(3);
        }

        module.call(ones(1, 2, 6, 5)).data<float>().ToArray().ShouldBe([3, 3]);
        module.to(ScalarType.Float64);
        module.call(ones([1, 2, 6, 5], ScalarType.Float64)).dtype.ShouldBe(ScalarType.Float64);
    }

    [Fact]
    public void Failures_are_exceptions()
    {
        using var scope = NewDisposeScope();
        using var module = jit.load(PathOf("convolution.pt"));
        using var pair = jit.load(PathOf("pair.pt"));

        Should.Throw<ExternalException>(() => module.forward(zeros(2))).Message.ShouldContain("RuntimeError");
        Should.Throw<ExternalException>(() => module.forward(zeros(1, 2, 6, 5), zeros(2)));
        Should.Throw<ExternalException>(() => pair.forward(zeros(2))).Message.ShouldContain("(Tensor, Tensor)");
        Should.Throw<NotImplementedException>(() => module.forward(1));
        Should.Throw<ExternalException>(() => jit.load(typeof(ScriptModuleTests).Assembly.Location));
        Should.Throw<FileNotFoundException>(() => jit.load(PathOf("missing.pt")));
    }

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "models", name);
}
