using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Timbre.Torch.Tests.NN;

public sealed class ModuleTests
{
    [Fact]
    public void Fields_are_registered_under_their_names_and_buffers_stand_beside_parameters()
    {
        using var scope = NewDisposeScope();
        using var net = new Net();

        net.named_parameters().Select(p => p.name).ShouldBe(
            ["scale", "first.weight", "first.bias", "rest.0.weight", "rest.0.bias", "rest.2.weight", "rest.2.bias", "many.0.weight"]);
        net.named_buffers().Select(b => b.name).ShouldBe(
            ["offset", "rest.2.running_mean", "rest.2.running_var", "rest.2.num_batches_tracked"]);
        net.state_dict().Keys.ShouldBe(
            [
                "scale", "offset", "first.weight", "first.bias", "rest.0.weight", "rest.0.bias", "rest.2.weight", "rest.2.bias",
                "rest.2.running_mean", "rest.2.running_var", "rest.2.num_batches_tracked", "many.0.weight",
            ],
            ignoreOrder: true);
        net.named_children().Select(c => c.name).ShouldBe(["first", "rest", "many"]);
        net.get_parameter("rest.0.weight").ShouldBeSameAs(((Linear)((Sequential)net.named_children().ElementAt(1).module)[0]).weight);
        net.get_buffer("rest.2.missing").ShouldBeNull();
    }

    [Fact]
    public void A_state_dict_goes_into_another_model_of_the_same_shape()
    {
        using var scope = NewDisposeScope();
        using var from = new Net();
        using var to = new Net();
        var input = randn([5, 3]);

        to.load_state_dict(from.state_dict());

        to.call(input).allclose(from.call(input)).ShouldBeTrue();
    }

    [Fact]
    public void Training_and_evaluation_reach_every_module_below()
    {
        using var scope = NewDisposeScope();
        using var net = nn.Sequential(("drop", nn.Dropout(0.5)), ("inner", nn.Sequential(nn.Dropout(0.5))));
        var input = ones([1000]);

        net.call(input).eq(0).sum().item<long>().ShouldBeInRange(650, 850);
        net.eval();
        net.call(input).allclose(input).ShouldBeTrue();
        net.modules().ShouldAllBe(module => !module.training);
        net.train();
        net.modules().ShouldAllBe(module => module.training);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Channel_dropout_drops_whole_channels(int dimensions)
    {
        using var scope = NewDisposeScope();
        using nn.Module<Tensor, Tensor> drop = dimensions == 1 ? nn.Dropout1d(0.5) : nn.Dropout2d(0.5);
        var input = dimensions == 1 ? ones([10, 20, 6]) : ones([10, 20, 2, 3]);

        var sums = drop.call(input).reshape(10, 20, 6).sum(-1);

        sums.eq(0).logical_or(sums.eq(12)).all().item<bool>().ShouldBeTrue();
        sums.eq(0).sum().item<long>().ShouldBeInRange(60, 140);
    }

    [Fact]
    public void Hooks_run_around_the_forward_pass_until_they_are_removed()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.Linear(2, 2);
        var calls = new List<string>();
        var hooks = new[]
        {
            layer.register_forward_pre_hook((_, x) => { calls.Add("before"); return x * 0; }),
            layer.register_forward_hook((_, _, result) => { calls.Add("after"); return result; }),
        };

        layer.call(randn([1, 2])).allclose(layer.bias!.unsqueeze(0)).ShouldBeTrue();
        hooks[0].remove();
        hooks[1].remove();
        layer.call(randn([1, 2]));

        calls.ShouldBe(["before", "after"]);
    }

    [Fact]
    public void Modules_take_and_return_what_is_no_tensor()
    {
        using var shout = new Shout();

        shout.call("quiet").ShouldBe("QUIET");
    }

    [Fact]
    public void Gradients_are_forgotten_or_zeroed()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.Linear(2, 1);
        layer.call(ones([1, 2])).backward();

        layer.zero_grad(set_to_none: false);
        layer.weight.grad!.abs().sum().item<float>().ShouldBe(0);
        layer.zero_grad();
        layer.weight.grad.ShouldBeNull();
    }

    [Fact]
    public void Slices_of_a_chain_share_its_modules()
    {
        using var scope = NewDisposeScope();
        using var net = nn.Sequential(nn.Linear(3, 2), nn.ReLU(), nn.Linear(2, 1));

        var slice = net[1..];

        slice.Count.ShouldBe(2);
        slice[1].ShouldBeSameAs(net[2]);
    }

    private sealed class Net : nn.Module<Tensor, Tensor>
    {
        private readonly Parameter scale = nn.Parameter(ones([1]));
        private readonly Tensor offset = zeros([1]);
        private readonly Linear first = nn.Linear(3, 4);

        [ComponentName(Name = "rest")]
        private readonly Sequential _others = nn.Sequential(nn.Linear(4, 4), nn.ReLU(), nn.BatchNorm1d(4));

        private readonly ModuleList<Linear> many = nn.ModuleList(nn.Linear(4, 2, hasBias: false));

        public Net()
            : base(nameof(Net)) => RegisterComponents();

        public override Tensor forward(Tensor input) => (many[0].call(_others.call(first.call(input))) * scale) + offset;
    }

    private sealed class Shout : nn.Module<string, string>
    {
        public Shout()
            : base(nameof(Shout))
        {
        }

        public override string forward(string input) => input.ToUpperInvariant();
    }
}
