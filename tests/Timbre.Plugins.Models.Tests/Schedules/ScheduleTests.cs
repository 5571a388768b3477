namespace Timbre.Plugins.Models.Tests.Schedules;

public sealed class ScheduleTests
{
    [Fact]
    public void Step_falls_as_PyTorch_does() => Follow(new StepSchedule(new StepOptions { Every = 3, Gamma = 0.3 }), "step");

    [Fact]
    public void Exponential_falls_as_PyTorch_does() =>
        Follow(new ExponentialSchedule(new ExponentialOptions { Gamma = 0.9 }), "exponential");

    [Fact]
    public void Cosine_falls_as_PyTorch_does() => Follow(new CosineSchedule(new CosineOptions { Epochs = 8, MinFactor = 0.05 }), "cosine");

    [Fact]
    public void Cosine_stays_at_its_end()
    {
        var schedule = new CosineSchedule(new CosineOptions { Epochs = 8, MinFactor = 0.05 });

        schedule.Factor(20, []).ShouldBe(0.05, 1e-12);
    }

    [Fact]
    public void Warmup_rises_as_PyTorch_does() => Follow(new WarmupSchedule(new WarmupOptions { Epochs = 4, StartFactor = 0.2 }), "warmup");

    [Fact]
    public void Warmup_hands_over_to_a_schedule_that_begins_anew()
    {
        var falling = new StepSchedule(new StepOptions { Every = 2, Gamma = 0.5 });
        var step = new Stage<ISchedule>("step", falling, new SourceLocation("net.yaml", 1, 1));
        var schedule = new WarmupSchedule(new WarmupOptions { Epochs = 2, StartFactor = 0.5, Then = step });

        Enumerable.Range(0, 7).Select(epoch => schedule.Factor(epoch, [])).ShouldBe([0.5, 0.75, 1, 1, 0.5, 0.5, 0.25]);
    }

    [Fact]
    public void Reduce_on_plateau_follows_PyTorch_where_larger_is_better() => Follow(
        new ReduceOnPlateauSchedule(
            new ReduceOnPlateauOptions { Factor = 0.5, Patience = 2, MinDelta = 0.02, Cooldown = 1, MinFactor = 0.1 }),
        "plateau-max");

    [Fact]
    public void Reduce_on_plateau_follows_PyTorch_where_smaller_is_better() => Follow(
        new ReduceOnPlateauSchedule(
            new ReduceOnPlateauOptions { Factor = 0.5, Patience = 3, MinDelta = 0, Mode = PlateauMode.Min, MinFactor = 0.3 }),
        "plateau-min");

    [Fact]
    public void Constant_stays() => new ConstantSchedule().Factor(7, [0.5]).ShouldBe(1);

    private static void Follow(ISchedule schedule, string name)
    {
        var metrics = Expected.Numbers("metrics");
        var expected = Expected.Numbers(name);
        for (var epoch = 0; epoch < expected.Length; epoch++)
        {
            schedule.Factor(epoch, metrics[..Math.Min(epoch, metrics.Length)]).ShouldBe(expected[epoch], 1e-8, $"epoch {epoch}");
        }
    }
}
