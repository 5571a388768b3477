using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Timbre.Torch.Tests.NN;

public sealed class FunctionalTests
{
    private static readonly Dictionary<string, Func<Tensor, Tensor, Tensor>> Functions = new()
    {
        ["pad-constant"] = (x, _) => F.pad(x, (1, 2, 0, 1), value: 0.5),
        ["pad-reflect"] = (x, _) => F.pad(x, new long[] { 1, 2, 0, 1 }, PaddingModes.Reflect),
        ["pad-replicate"] = (_, line) => F.pad(line, (2, 1), PaddingModes.Replicate),
        ["pad-circular"] = (_, line) => F.pad(line, 2, PaddingModes.Circular),
        ["normalize"] = (x, _) => F.normalize(x, 3.0, 2),
        ["one-hot"] = (_, _) => F.one_hot(tensor(new long[] { 2, 0, 1 }), 4),
        ["nearest"] = (x, _) => F.interpolate(x, scale_factor: [2.0, 1.5]),
        ["nearest-exact"] = (_, line) => F.interpolate(line, [9], mode: InterpolationMode.NearestExact),
        ["linear"] = (_, line) => F.interpolate(line, [9], mode: InterpolationMode.Linear),
        ["linear-corners"] = (_, line) => F.interpolate(line, scale_factor: [1.7], mode: InterpolationMode.Linear, align_corners: true),
        ["bilinear"] = (x, _) => F.interpolate(x, [6, 3], mode: InterpolationMode.Bilinear),
        ["bilinear-antialias"] = (x, _) => F.interpolate(x, [2, 3], mode: InterpolationMode.Bilinear, antialias: true),
        ["bicubic"] = (x, _) => F.interpolate(x, [6, 9], mode: InterpolationMode.Bicubic),
        ["area"] = (x, _) => F.interpolate(x, scale_factor: [0.5, 0.5], mode: InterpolationMode.Area),
    };

    public static TheoryData<string> Names => [.. Functions.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_function_computes_what_PyTorch_does(string name)
    {
        using var scope = NewDisposeScope();
        var reference = new Reference("functions");

        Reference.ShouldBeClose(Functions[name](reference["x"], reference["line"]), reference[name], name);
    }

    [Theory]
    [InlineData("1.0", 1.0)]
    [InlineData("2.0", 2.0)]
    [InlineData("inf", double.PositiveInfinity)]
    public void Clipping_scales_all_gradients_by_their_common_norm(string name, double norm)
    {
        using var scope = NewDisposeScope();
        var reference = new Reference("functions");
        var parameters = reference.List($"clip-{name}/before").Select(gradient =>
        {
            var parameter = nn.Parameter(zeros(gradient.shape));
            parameter.grad = gradient.clone();
            return parameter;
        }).ToArray();

        var before = nn.utils.clip_grad_norm_(parameters, 0.9, norm);

        before.ShouldBe(reference[$"clip-{name}/norm"].item<double>(), 1e-6);
        foreach (var (parameter, expected) in parameters.Zip(reference.List($"clip-{name}/after")))
        {
            Reference.ShouldBeClose(parameter.grad!, expected, name);
        }
    }

    [Fact]
    public void Clipping_by_value_cuts_both_ways()
    {
        using var scope = NewDisposeScope();
        var parameter = nn.Parameter(zeros([3]));
        parameter.grad = tensor(new[] { -2.0f, 0.25f, 7.0f });

        nn.utils.clip_grad_value_([parameter], 0.5);

        parameter.grad!.data<float>().ToArray().ShouldBe([-0.5f, 0.25f, 0.5f]);
    }

    [Fact]
    public void Parameters_survive_the_way_through_one_vector()
    {
        using var scope = NewDisposeScope();
        using var from = nn.Linear(3, 2);
        using var to = nn.Linear(3, 2);

        using var vector = nn.utils.parameters_to_vector(from.parameters());
        nn.utils.vector_to_parameters(vector, to.parameters());

        vector.shape.ShouldBe([8]);
        to.weight.allclose(from.weight).ShouldBeTrue();
        to.bias!.allclose(from.bias!).ShouldBeTrue();
    }
}
