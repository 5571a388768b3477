using Timbre.Torch.Tests.NN;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;
using Schedule = TorchSharp.torch.optim.lr_scheduler;

namespace Timbre.Torch.Tests.Optim;

public sealed class ScheduleTests
{
    private static readonly Dictionary<string, Func<Optimizer, Schedule.LRScheduler>> Schedules = new()
    {
        ["step"] = o => Schedule.StepLR(o, 3, 0.5),
        ["multi-step"] = o => Schedule.MultiStepLR(o, [2, 5, 9], 0.5),
        ["exponential"] = o => Schedule.ExponentialLR(o, 0.9),
        ["cosine"] = o => Schedule.CosineAnnealingLR(o, 4, 0.01),
        ["linear"] = o => Schedule.LinearLR(o, 0.25, 1.0, 6),
        ["constant"] = o => Schedule.ConstantLR(o, 0.25, 4),
        ["polynomial"] = o => Schedule.PolynomialLR(o, 7, 2.0),
        ["lambda"] = o => Schedule.LambdaLR(o, epoch => 1.0 / (1 + epoch)),
        ["multiplicative"] = o => Schedule.MultiplicativeLR(o, epoch => epoch % 2 == 1 ? 0.9 : 0.8),
        ["one-cycle"] = o => Schedule.OneCycleLR(o, 0.8, total_steps: 20),
        ["one-cycle-linear"] = o => Schedule.OneCycleLR(
            o, 0.8, epochs: 4, steps_per_epoch: 5, anneal_strategy: Schedule.impl.OneCycleLR.AnnealStrategy.Linear, three_phase: true),
        ["sequential"] = o => Schedule.SequentialLR(o, [Schedule.ConstantLR(o, 0.1, 3), Schedule.ExponentialLR(o, 0.9)], [4]),
        ["chained"] = o => Schedule.ChainedLR([Schedule.ConstantLR(o, 0.1, 3), Schedule.ExponentialLR(o, 0.9)]),
        ["plateau"] = o => Schedule.ReduceLROnPlateau(o, factor: 0.5, patience: 2, cooldown: 1, min_lr: [0.05]),
        ["plateau-max"] = o => Schedule.ReduceLROnPlateau(o, "max", patience: 0, threshold: 0.05, threshold_mode: "abs"),
    };

    public static TheoryData<string> Names => [.. Schedules.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_schedule_sets_PyTorchs_rates_and_momenta(string name)
    {
        using var scope = NewDisposeScope();
        var reference = new Reference("schedules");
        var rates = reference[$"{name}/rate"].data<double>().ToArray();
        var momenta = reference[$"{name}/momentum"].data<double>().ToArray();
        var metrics = reference["metrics"].data<double>().ToArray();
        using var optimizer = optim.SGD([nn.Parameter(zeros([1]))], 0.4, momentum: 0.9);
        var group = (SGD.ParamGroup)optimizer.ParamGroups.Single();

        var schedule = Schedules[name](optimizer);

        for (var step = 0; step <= metrics.Length; step++)
        {
            group.LearningRate.ShouldBe(rates[step], 1e-12, $"{name} at {step}");
            group.Momentum.ShouldBe(momenta[step], 1e-12, $"{name} at {step}");
            if (step == metrics.Length)
            {
                break;
            }

            if (name.StartsWith("plateau", StringComparison.Ordinal))
            {
                schedule.step(metrics[step]);
            }
            else
            {
                schedule.step();
            }
        }
    }

    [Fact]
    public void A_schedule_built_again_and_stepped_as_often_goes_on_the_same()
    {
        using var scope = NewDisposeScope();
        using var first = optim.Adam([nn.Parameter(zeros([1]))], 0.4);
        using var second = optim.Adam([nn.Parameter(zeros([1]))], 0.4);
        var (one, other) = (Schedule.CosineAnnealingLR(first, 10), Schedule.CosineAnnealingLR(second, 10));
        for (var step = 0; step < 4; step++)
        {
            one.step();
            other.step();
        }

        var saved = new MemoryStream();
        first.save_state_dict(new BinaryWriter(saved));
        saved.Position = 0;
        second.load_state_dict(new BinaryReader(saved));
        one.step();
        other.step();

        second.ParamGroups.Single().LearningRate.ShouldBe(first.ParamGroups.Single().LearningRate);
        other.get_last_lr().ShouldBe(one.get_last_lr());
    }
}
