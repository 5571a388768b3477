using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Gpu.Tests;

public sealed class OperatorTests : IDisposable
{
    // Of the largest value; cuDNN and cuFFT sum in another order, and may use TF32 products where PyTorch lets them (convolutions).
    private const double Tolerance = 2e-3;

    private static readonly Dictionary<string, Func<Tensor, Tensor>> Operators = new()
    {
        ["arithmetic"] = x => x.mul(2).add(1).div(x.abs().add(1)).sub(x),
        ["transcendental"] = x => x.abs().add(1).log().add(x.exp()).add(x.sin()).add(x.tanh()),
        ["reductions"] = x => cat([x.sum(1), x.mean([1L]), x.amax([1L]), x.std(1)], 0),
        ["matrix product"] = x => x.matmul(x.transpose(0, 1)),
        ["softmax"] = x => x.softmax(1),
        ["cumulative sum"] = x => x.cumsum(1),
        ["sorting"] = x => x.sort(1).Values,
        ["gathering"] = x => x.gather(1, x.argsort(1)),
        ["masking"] = x => x.masked_fill(x.gt(0), -1).add(where(x.lt(0), x, x.mul(3))),
        ["spectrum"] = x => fft.rfft(x).abs(),
        ["convolution"] = x => nn.functional.conv2d(x.reshape(4, 1, 8, 16), x.reshape(-1).narrow(0, 0, 18).reshape(2, 1, 3, 3), padding: [1, 1]),
        ["pooling"] = x => nn.functional.max_pool2d(x.reshape(4, 1, 8, 16), [2, 2]),
        ["padding"] = x => nn.functional.pad(x.reshape(4, 1, 128), [3, 2], PaddingModes.Reflect),
    };

    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [GpuFact]
    public void Operators_give_what_the_CPU_gives() => Operators
        .Select(pair => (pair.Key, Error: Difference.Of(pair.Value(Input().to(Accelerator.Device)), pair.Value(Input()))))
        .Where(pair => !(pair.Error <= Tolerance))
        .ShouldBeEmpty();

    [GpuFact]
    public void Gradients_are_those_of_the_CPU() => Operators
        .Where(pair => pair.Key is not "sorting")
        .Select(pair => (pair.Key, Error: Difference.Of(Gradient(pair.Value, Accelerator.Device), Gradient(pair.Value, CPU))))
        .Where(pair => !(pair.Error <= Tolerance))
        .ShouldBeEmpty();

    private static Tensor Input() => arange(0, 512, dtype: ScalarType.Float32).mul(0.37).sin().reshape(4, 128);

    private static Tensor Gradient(Func<Tensor, Tensor> function, Device device)
    {
        var x = Input().to(device).requires_grad_();
        var y = function(x);
        y.mul(y.detach().cos()).sum().backward();
        return x.grad!;
    }
}
