using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Torch.Tests.Autograd;

public class GradientTests
{
    public static TheoryData<string> Functions => [.. s_functions.Keys];

    private static readonly Dictionary<string, Func<Tensor, Tensor>> s_functions = new()
    {
        ["exp of product"] = x => (x * x * 0.3).exp().sum(),
        ["softmax"] = x => (x.softmax(1) * arange(8, ScalarType.Float64).reshape(2, 4)).sum(),
        ["matrix product"] = x => x.matmul(x.T).pow(2).sum(),
        ["variance"] = x => x.var(1).sum(),
        ["indexing"] = x => (x[.., 1..3] * x[0, 3]).sum(),
        ["indices"] = x => x[TensorIndex.Colon, TensorIndex.Tensor(tensor(new long[] { 3, 0, 3 }))].pow(3).sum(),
        ["joined"] = x => cat([x, x.flip(1)], 0).tanh().mean(),
        ["largest"] = x => x.max(1).values.sum(),
        ["where"] = x => where(x > 0, x * 2, x * x).sum(),
        ["power spectrum"] = x => (fft.rfft(x).abs().pow(2) * 0.1).sum(),
        ["short-time spectrum"] = x =>
            x.repeat(1, 10).stft(8, 4, window: hann_window(8, dtype: ScalarType.Float64), return_complex: true).abs().pow(2).sum(),
        ["norm"] = x => x.norm(),
    };

    [Theory]
    [MemberData(nameof(Functions))]
    public void Gradient_is_the_finite_difference(string name)
    {
        using var scope = NewDisposeScope();
        var function = s_functions[name];
        manual_seed(3);
        var x = randn(2, 4, ScalarType.Float64).requires_grad_();

        function(x).backward();

        var gradient = x.grad!.data<double>().ToArray();
        var point = x.detach();
        const double step = 1e-6;
        for (var i = 0; i < gradient.Length; i++)
        {
            var above = point.clone();
            var below = point.clone();
            above.view(-1)[i] += step;
            below.view(-1)[i] -= step;
            var slope = (function(above).ToDouble() - function(below).ToDouble()) / (2 * step);
            gradient[i].ShouldBe(slope, 1e-6 * Math.Max(1, Math.Abs(slope)), $"{name}, element {i}");
        }
    }

    [Fact]
    public void Backward_adds_to_the_gradient_until_it_is_cleared()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new[] { 1f, 2f }, requires_grad: true);
        x.grad.ShouldBeNull();
        (x * x).sum().backward();
        (x * x).sum().backward();
        x.grad!.data<float>().ToArray().ShouldBe([4, 8]);
        x.grad = null;
        x.grad.ShouldBeNull();
    }

    [Fact]
    public void Grad_leaves_the_leaves_alone_and_can_be_derived_again()
    {
        using var scope = NewDisposeScope();
        var x = tensor(3.0).requires_grad_();
        var first = autograd.grad([x.pow(3)], [x], create_graph: true)[0];
        first.ToDouble().ShouldBe(27);
        autograd.grad([first], [x])[0].ToDouble().ShouldBe(18);
        x.grad.ShouldBeNull();
    }

    [Fact]
    public void Unused_inputs_are_empty_only_where_that_is_allowed()
    {
        using var scope = NewDisposeScope();
        var x = tensor(3.0).requires_grad_();
        var unused = tensor(1.0).requires_grad_();
        autograd.grad([x * 2], [x, unused], allow_unused: true)[1].IsInvalid.ShouldBeTrue();
        Should.Throw<System.Runtime.InteropServices.ExternalException>(() => autograd.grad([x * 2], [x, unused]));
    }

    [Fact]
    public void Weighted_backward_of_a_vector_multiplies_by_the_weights()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new[] { 1.0, 2.0 }).requires_grad_();
        (x * x).backward([tensor(new[] { 10.0, 1.0 })]);
        x.grad!.data<double>().ToArray().ShouldBe([20, 4]);
    }

    [Fact]
    public void Modes_end_where_their_scope_does()
    {
        using var scope = NewDisposeScope();
        var x = ones(2, requires_grad: true);
        is_grad_enabled().ShouldBeTrue();
        using (no_grad())
        {
            (x * 2).requires_grad.ShouldBeFalse();
            using (enable_grad())
            {
                (x * 2).requires_grad.ShouldBeTrue();
            }

            is_grad_enabled().ShouldBeFalse();
        }

        using (inference_mode())
        {
            is_inference_mode_enabled().ShouldBeTrue();
            (x * 2).requires_grad.ShouldBeFalse();
        }

        is_inference_mode_enabled().ShouldBeFalse();
        (x * 2).requires_grad.ShouldBeTrue();
        (x * 2).is_leaf.ShouldBeFalse();
        x.detach().requires_grad.ShouldBeFalse();
    }

    [Fact]
    public void An_intermediate_keeps_its_gradient_on_request()
    {
        using var scope = NewDisposeScope();
        var x = ones(2, requires_grad: true);
        var middle = x * 3;
        middle.retain_grad();
        middle.sum().backward();
        middle.grad!.data<float>().ToArray().ShouldBe([1, 1]);
    }
}
