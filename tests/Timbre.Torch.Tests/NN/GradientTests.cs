using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Timbre.Torch.Tests.NN;

public sealed class GradientTests
{
    private static readonly Dictionary<string, Func<(Module<Tensor, Tensor> Module, long[] Input)>> Layers = new()
    {
        ["linear"] = () => (Linear(3, 2), [4, 3]),
        ["conv2d"] = () => (Conv2d(2, 3, (2, 3), Padding.Same), [2, 2, 4, 5]),
        ["batch norm"] = () => (BatchNorm2d(2), [3, 2, 2, 3]),
        ["layer norm"] = () => (LayerNorm(4), [3, 4]),
        ["gru"] = () => (new Last(GRU(2, 3, 2, bidirectional: true)), [4, 2, 2]),
        ["lstm"] = () => (new LastOfLstm(LSTM(2, 3)), [4, 2, 2]),
        ["chain"] = () => (Sequential(Conv1d(1, 2, 3), GELU(), AdaptiveAvgPool1d(2), Flatten(), Linear(4, 2), Softplus()), [2, 1, 7]),
    };

    public static TheoryData<string> Names => [.. Layers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_gradient_is_the_slope_that_finite_differences_find(string name)
    {
        using var scope = NewDisposeScope();
        manual_seed(4);
        var (module, shape) = Layers[name]();
        using var _ = module;
        module.to(ScalarType.Float64);
        var input = randn(shape, ScalarType.Float64).requires_grad_();
        var weights = randn_like(module.call(input));

        Loss().backward();

        foreach (var tensor in module.parameters().Append(input))
        {
            Check(tensor);
        }

        Tensor Loss() => (module.call(input) * weights).sum();

        // Central differences over a step of 1e-5 are exact to about 1e-10 here; 1e-6 leaves room for curvature.
        void Check(Tensor tensor)
        {
            const double Step = 1e-5;
            using var quiet = no_grad();
            var gradient = tensor.grad!.flatten();
            var values = tensor.detach().flatten();
            for (var i = 0L; i < values.numel(); i++)
            {
                using var inner = NewDisposeScope();
                var value = values.select(0, i);
                value.add_(Step);
                var above = Loss().item<double>();
                value.sub_(2 * Step);
                var below = Loss().item<double>();
                value.add_(Step);
                gradient.select(0, i).item<double>().ShouldBe((above - below) / (2 * Step), 1e-6, $"{name}, element {i}");
            }
        }
    }

    private sealed class Last : Module<Tensor, Tensor>
    {
        private readonly TorchSharp.Modules.GRU inner;

        public Last(TorchSharp.Modules.GRU inner)
            : base(nameof(Last))
        {
            this.inner = inner;
            RegisterComponents();
        }

        public override Tensor forward(Tensor input) => inner.call(input).Item1;
    }

    private sealed class LastOfLstm : Module<Tensor, Tensor>
    {
        private readonly TorchSharp.Modules.LSTM inner;

        public LastOfLstm(TorchSharp.Modules.LSTM inner)
            : base(nameof(LastOfLstm))
        {
            this.inner = inner;
            RegisterComponents();
        }

        public override Tensor forward(Tensor input) => inner.call(input).Item3;
    }
}
