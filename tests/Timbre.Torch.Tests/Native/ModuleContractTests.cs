using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Torch.Tests.Native;

public sealed class ModuleContractTests
{
    [Fact]
    public void Layers_refuse_inputs_of_other_channels_by_shape()
    {
        using var scope = NewDisposeScope();
        using var convolution = nn.Conv2d(2, 3, 3);
        using var normalisation = nn.BatchNorm2d(3);
        using var memory = nn.LSTM(4, 5, batchFirst: true);
        var input = zeros([1, 5, 8, 8]);

        Should.Throw<ArgumentException>(() => convolution.call(input)).Message.ShouldContain("[1, 5, 8, 8]");
        Should.Throw<ArgumentException>(() => normalisation.call(input)).Message.ShouldContain("3 channels");
        Should.Throw<ArgumentException>(() => memory.call(zeros([1, 5, 8]))).Message.ShouldContain("[batch, time, 4]");
    }

    [Fact]
    public void A_state_dict_that_does_not_fit_is_refused_by_names_and_changes_nothing()
    {
        using var scope = NewDisposeScope();
        using var net = nn.Sequential(nn.Linear(3, 2), nn.Linear(2, 2));
        var before = net.get_parameter("0.bias")!.detach().clone();
        var source = new Dictionary<string, Tensor>
        {
            ["0.bias"] = zeros([2]),
            ["0.weight"] = zeros([2, 4]),
            ["1.weight"] = zeros([2, 2]),
            ["2.weight"] = zeros([1]),
        };

        var message = Should.Throw<InvalidOperationException>(() => net.load_state_dict(source)).Message;

        message.ShouldContain("'0.weight' is [2, 4] instead of [2, 3]");
        message.ShouldContain("1.bias");
        message.ShouldContain("2.weight");
        net.get_parameter("0.bias")!.allclose(before).ShouldBeTrue();
        source.Remove("0.weight");
        var (missing, unexpected) = net.load_state_dict(source, strict: false);
        missing.ShouldBe(["0.weight", "1.bias"]);
        unexpected.ShouldBe(["2.weight"]);
    }

    [Fact]
    public void Names_are_taken_once_and_hold_no_dots()
    {
        using var scope = NewDisposeScope();
        using var net = nn.Sequential();
        net.append("one", nn.ReLU());

        Should.Throw<InvalidOperationException>(() => net.append("one", nn.ReLU())).Message.ShouldContain("'one'");
        Should.Throw<ArgumentException>(() => net.append("a.b", nn.ReLU())).Message.ShouldContain("'a.b'");
    }

    [Fact]
    public void Conversion_keeps_the_tensor_objects_and_whole_numbers()
    {
        using var scope = NewDisposeScope();
        using var net = nn.Sequential(("first", nn.Linear(3, 4)), ("norm", nn.BatchNorm1d(4)));
        var weight = net.get_parameter("first.weight");
        net.call(randn([2, 3])).sum().backward();

        var moved = net.to(ScalarType.Float64);

        moved.ShouldBeSameAs(net);
        net.get_parameter("first.weight").ShouldBeSameAs(weight);
        net.parameters().ShouldAllBe(p => p.dtype == ScalarType.Float64 && p.requires_grad);
        weight!.grad!.dtype.ShouldBe(ScalarType.Float64);
        net.get_buffer("norm.num_batches_tracked")!.dtype.ShouldBe(ScalarType.Int64);
        net.call(randn([2, 3], ScalarType.Float64)).dtype.ShouldBe(ScalarType.Float64);
        Should.Throw<ArgumentException>(() => net.to(ScalarType.Int64));
    }

    [Fact]
    public void Disposed_modules_leave_no_tensor_behind()
    {
        using var scope = NewDisposeScope();
        var before = Tensor.TotalCount;

        using (var net = nn.Sequential(nn.Linear(3, 4), nn.BatchNorm1d(4)))
        using (var memory = nn.LSTM(3, 4))
        {
            Tensor.TotalCount.ShouldBe(before + 11);
        }

        Tensor.TotalCount.ShouldBe(before);
    }
}
