using Timbre.Pipelines;

namespace Timbre.Engine.Tests.Training;

public sealed class EarlyStoppingTests
{
    [Fact]
    public void The_first_of_equal_epochs_is_best()
    {
        var section = new EarlyStoppingSection { Patience = 2 };

        EarlyStopping.Best(section, History(0.5, 0.8, 0.8, 0.7)).ShouldBe(1);
        EarlyStopping.IsOver(section, History(0.5, 0.8, 0.8)).ShouldBeFalse();
        EarlyStopping.IsOver(section, History(0.5, 0.8, 0.8, 0.7)).ShouldBeTrue();
    }

    [Fact]
    public void A_change_below_min_delta_is_no_improvement()
    {
        var section = new EarlyStoppingSection { MinDelta = 0.1 };

        EarlyStopping.Best(section, History(0.5, 0.55, 0.58, 0.61)).ShouldBe(3);
        EarlyStopping.Best(section, History(0.5, 0.55, 0.58)).ShouldBe(0);
    }

    [Fact]
    public void A_smaller_loss_is_better_and_one_that_is_not_a_number_never()
    {
        var section = new EarlyStoppingSection { Monitor = "validation.loss" };

        EarlyStopping.Best(section, History(double.NaN, 0.9, 0.4, double.NaN, 0.5)).ShouldBe(2);
    }

    private static IReadOnlyList<EpochMetrics> History(params double[] values) => [.. values.Select((value, i) => new EpochMetrics
    {
        Epoch = i + 1,
        Loss = 1,
        Accuracy = 0,
        LearningRate = 1,
        Clips = 1,
        Validation = new ValidationMetrics(value, value, value),
    })];
}
