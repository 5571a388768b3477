using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Torch.Tests.NN;

public sealed class LayerTests
{
    private static readonly Dictionary<string, Func<nn.Module<Tensor, Tensor>>> Layers = new()
    {
        ["linear"] = () => nn.Linear(5, 3),
        ["linear-without-bias"] = () => nn.Linear(5, 3, hasBias: false),
        ["conv1d"] = () => nn.Conv1d(4, 6, 3, stride: 2, padding: 1, dilation: 2, groups: 2),
        ["conv1d-same"] = () => nn.Conv1d(3, 4, 4, Padding.Same),
        ["conv1d-reflect"] = () => nn.Conv1d(3, 4, 3, padding: 2, padding_mode: PaddingModes.Reflect),
        ["conv1d-circular"] = () => nn.Conv1d(3, 4, 3, padding: 2, padding_mode: PaddingModes.Circular),
        ["conv1d-replicate"] = () => nn.Conv1d(3, 4, 3, padding: 2, padding_mode: PaddingModes.Replicate),
        ["conv1d-unbatched"] = () => nn.Conv1d(3, 4, 3),
        ["conv2d"] = () => nn.Conv2d(2, 4, (3, 2), stride: (2, 1), padding: (1, 0), dilation: (1, 2)),
        ["conv2d-square"] = () => nn.Conv2d(2, 3, 3, padding: 1),
        ["conv2d-same"] = () => nn.Conv2d(2, 3, (1, 5), Padding.Same),
        ["conv2d-reflect-same"] = () => nn.Conv2d(2, 3, (4, 3), Padding.Same, padding_mode: PaddingModes.Reflect),
        ["conv-transpose1d"] = () => nn.ConvTranspose1d(4, 6, 3, stride: 2, padding: 1, output_padding: 1, groups: 2),
        ["conv-transpose2d"] = () => nn.ConvTranspose2d(3, 2, (3, 2), stride: (2, 1), padding: (1, 0)),
        ["batch-norm1d"] = () => nn.BatchNorm1d(3),
        ["batch-norm1d-time"] = () => nn.BatchNorm1d(3, eps: 1e-3, momentum: 0.3),
        ["batch-norm2d"] = () => nn.BatchNorm2d(3),
        ["batch-norm2d-eval"] = () => Evaluating(nn.BatchNorm2d(3)),
        ["batch-norm2d-plain"] = () => Evaluating(nn.BatchNorm2d(3, affine: false, track_running_stats: false)),
        ["instance-norm1d"] = () => nn.InstanceNorm1d(3, affine: true),
        ["instance-norm2d"] = () => nn.InstanceNorm2d(3, affine: true, track_running_stats: true),
        ["layer-norm"] = () => nn.LayerNorm(6),
        ["layer-norm-axes"] = () => nn.LayerNorm([4, 6], eps: 1e-3),
        ["group-norm"] = () => nn.GroupNorm(2, 6),
        ["max-pool1d"] = () => nn.MaxPool1d(3, stride: 2, padding: 1),
        ["max-pool1d-ceil"] = () => nn.MaxPool1d(3, ceil_mode: true),
        ["max-pool2d"] = () => nn.MaxPool2d((2, 3), stride: (2, 1), padding: (1, 1), dilation: (1, 2)),
        ["max-pool2d-square"] = () => nn.MaxPool2d(2),
        ["avg-pool1d"] = () => nn.AvgPool1d(3, stride: 2, padding: 1, count_include_pad: false),
        ["avg-pool2d"] = () => nn.AvgPool2d((2, 3), stride: (2, 1), padding: (1, 1)),
        ["avg-pool2d-divisor"] = () => nn.AvgPool2d(2, divisor_override: 3),
        ["adaptive-avg-pool1d"] = () => nn.AdaptiveAvgPool1d(4),
        ["adaptive-avg-pool2d"] = () => nn.AdaptiveAvgPool2d((3, 2)),
        ["adaptive-max-pool1d"] = () => nn.AdaptiveMaxPool1d(4),
        ["adaptive-max-pool2d"] = () => nn.AdaptiveMaxPool2d([3, 2]),
        ["embedding"] = () => nn.Embedding(7, 4, padding_idx: 2),
        ["flatten"] = () => nn.Flatten(),
        ["unflatten"] = () => nn.Unflatten(1, [3, 4]),
        ["prelu"] = () => nn.PReLU(3),
    };

    private static readonly Dictionary<string, Func<nn.Module<Tensor, Tensor>>> Activations = new()
    {
        ["relu"] = () => nn.ReLU(),
        ["relu6"] = () => nn.ReLU6(),
        ["leaky-relu"] = () => nn.LeakyReLU(0.1),
        ["elu"] = () => nn.ELU(0.7),
        ["selu"] = () => nn.SELU(),
        ["celu"] = () => nn.CELU(1.3),
        ["gelu"] = () => nn.GELU(),
        ["gelu-tanh"] = () => nn.GELU(TorchSharp.Modules.GELU.Approximate.tanh),
        ["silu"] = () => nn.SiLU(),
        ["sigmoid"] = () => nn.Sigmoid(),
        ["tanh"] = () => nn.Tanh(),
        ["softmax"] = () => nn.Softmax(1),
        ["log-softmax"] = () => nn.LogSoftmax(1),
        ["softmin"] = () => nn.Softmin(0),
        ["softplus"] = () => nn.Softplus(2, 5),
        ["hardswish"] = () => nn.Hardswish(),
        ["hardsigmoid"] = () => nn.Hardsigmoid(),
        ["hardtanh"] = () => nn.Hardtanh(-2, 3),
        ["mish"] = () => nn.Mish(),
        ["softsign"] = () => nn.Softsign(),
        ["tanhshrink"] = () => nn.Tanhshrink(),
        ["hardshrink"] = () => nn.Hardshrink(),
        ["softshrink"] = () => nn.Softshrink(0.4),
        ["threshold"] = () => nn.Threshold(0.1, -5),
        ["log-sigmoid"] = () => nn.LogSigmoid(),
        ["glu"] = () => nn.GLU(),
        ["softmax2d"] = () => nn.Softmax2d(),
    };

    public static TheoryData<string> LayerNames => [.. Layers.Keys];

    public static TheoryData<string> ActivationNames => [.. Activations.Keys];

    [Theory]
    [MemberData(nameof(LayerNames))]
    public void A_layer_computes_and_differentiates_as_PyTorch_does(string name) => Check("layers", name, Layers[name]());

    [Theory]
    [MemberData(nameof(ActivationNames))]
    public void An_activation_computes_and_differentiates_as_PyTorch_does(string name) => Check("activations", name, Activations[name]());

    [Theory]
    [InlineData("relu")]
    [InlineData("sigmoid")]
    [InlineData("softsign")]
    public void An_activation_in_place_overwrites_its_input(string name)
    {
        using var scope = NewDisposeScope();
        var reference = new Reference("activations");
        using nn.Module<Tensor, Tensor> module = name switch
        {
            "relu" => nn.ReLU(inplace: true),
            "sigmoid" => nn.Sigmoid(inplace: true),
            _ => nn.Softsign(inplace: true),
        };
        var input = reference.List($"{name}/input")[0].clone();

        var output = module.call(input);

        Reference.ShouldBeClose(input, reference.List($"{name}/output")[0], name);
        Reference.ShouldBeClose(output, input, name, 0);
    }

    private static T Evaluating<T>(T module)
        where T : nn.Module
    {
        module.eval();
        return module;
    }

    private static void Check(string file, string name, nn.Module<Tensor, Tensor> module)
    {
        using var scope = NewDisposeScope();
        using (module)
        {
            new Reference(file).Check(name, module, inputs => [module.call(inputs[0])]);
        }
    }
}
