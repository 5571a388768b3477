using static TorchSharp.torch;
using Schedule = TorchSharp.torch.optim.lr_scheduler;

namespace Timbre.Torch.Tests.Native;

public sealed class OptimizerContractTests
{
    [Fact]
    public void A_state_of_another_optimiser_is_refused_by_name()
    {
        using var scope = NewDisposeScope();
        var parameters = new[] { nn.Parameter(ones([2, 2])), nn.Parameter(ones([3])), nn.Parameter(ones([2, 2, 2])) };
        using var adam = optim.Adam(parameters);
        using var sgd = optim.SGD(parameters, 0.1);
        using var fewer = optim.Adam(parameters.Take(1));
        var saved = new MemoryStream();
        adam.save_state_dict(new BinaryWriter(saved));

        saved.Position = 0;
        Should.Throw<InvalidDataException>(() => sgd.load_state_dict(new BinaryReader(saved))).Message.ShouldContain("Adam");
        saved.Position = 0;
        Should.Throw<ArgumentException>(() => fewer.load_state_dict(new BinaryReader(saved))).Message.ShouldContain("3 parameters");
        var cut = new MemoryStream(saved.ToArray()[..^3]);
        Should.Throw<InvalidDataException>(() => adam.load_state_dict(new BinaryReader(cut))).Message.ShouldContain("2 bytes before the "
            + "end");
    }

    [Theory]
    [InlineData("lr", -0.1, 0.9)]
    [InlineData("beta1", 0.1, 1.0)]
    public void Options_out_of_range_are_refused_with_their_value(string option, double rate, double beta)
    {
        using var scope = NewDisposeScope();
        var parameter = nn.Parameter(zeros([1]));

        Should.Throw<ArgumentException>(() => optim.Adam([parameter], rate, beta)).Message.ShouldStartWith(option + " is ");
    }

    [Fact]
    public void A_state_loaded_inside_a_scope_outlives_it()
    {
        using var scope = NewDisposeScope();
        var parameter = nn.Parameter(ones([2]));
        parameter.grad = ones([2]);
        using var optimizer = optim.Adam([parameter]);
        optimizer.step();
        var saved = new MemoryStream();
        optimizer.save_state_dict(new BinaryWriter(saved));

        saved.Position = 0;
        using (NewDisposeScope())
        {
            optimizer.load_state_dict(new BinaryReader(saved));
        }

        optimizer.step();
    }

    [Fact]
    public void A_plateau_schedule_without_its_metric_says_so()
    {
        using var scope = NewDisposeScope();
        using var optimizer = optim.SGD([nn.Parameter(zeros([1]))], 0.4);

        Should.Throw<InvalidOperationException>(() => Schedule.ReduceLROnPlateau(optimizer).step()).Message.ShouldContain("step(metric)");
    }
}
