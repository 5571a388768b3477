using static TorchSharp.torch;

namespace Timbre.Plugins.PostProcessors.Tests;

public sealed class TemperatureTests
{
    // scipy.optimize.minimize_scalar(method="bounded") over T of the mean negative log likelihood.
    [Fact]
    public void The_temperature_is_that_of_SciPys_minimum()
    {
        Fitted(new(), [([0.9, 0.1], 0), ([0.8, 0.2], 1), ([0.95, 0.05], 0), ([0.7, 0.3], 0), ([0.4, 0.6], 0)]).ShouldBe(1.6460718322376837, 1e-6);
        Fitted(new(), [([0.9, 0.05, 0.05], 0), ([0.1, 0.8, 0.1], 1), ([0.6, 0.3, 0.1], 1), ([0.2, 0.2, 0.6], 2)]).ShouldBe(0.6149071058936438, 1e-6);
    }

    [Fact]
    public void An_overconfident_model_becomes_calibrated_and_decides_as_before()
    {
        // Logits that are three times those which the labels were drawn from.
        var validation = Overconfident(seed: 1);
        var test = Overconfident(seed: 2);
        var temperature = new Temperature(new());

        temperature.Fit(validation);
        var calibrated = test.ConvertAll(item => item with { Scores = temperature.Process(item.Scores) });

        Value(temperature).ShouldBe(3, 0.3);
        CalibrationError(test).ShouldBeGreaterThan(0.15);
        CalibrationError(calibrated).ShouldBeLessThan(0.03);
        calibrated.ShouldAllBe(item => item.Scores.Winner() == test[calibrated.IndexOf(item)].Scores.Winner());
    }

    [Fact]
    public void No_other_temperature_fits_the_validation_split_better()
    {
        var validation = Overconfident(seed: 3);
        var temperature = new Temperature(new());
        temperature.Fit(validation);
        var fitted = Value(temperature);
        var least = Loss(validation, fitted);

        foreach (var other in new[] { 0.3, 0.8, 0.95, 0.999, 1.001, 1.05, 1.2, 3 })
        {
            Loss(validation, fitted * other).ShouldBeGreaterThan(least);
        }
    }

    [Fact]
    public void Probabilities_are_scaled_as_logits_would_be()
    {
        double[] logits = [2, -1, 0.5];
        var scaled = new Temperature(new() { Value = 1.7 }).Process(Scores.Of(Softmax(logits)));

        scaled.Windows[0].Probabilities.Zip(Softmax(Array.ConvertAll(logits, z => z / 1.7))).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-14);
    }

    [Fact]
    public void After_a_decision_the_recording_is_calibrated_and_before_it_the_windows()
    {
        var undecided = Scores.Of([0.9, 0.1]);
        var temperature = new Temperature(new() { Value = 2 });

        temperature.Process(undecided).Windows[0].Probabilities[0].ShouldBe(0.75, 1e-12);
        var decided = temperature.Process(undecided with { Overall = [0.8, 0.2] });
        decided.Overall.ShouldNotBeNull()[0].ShouldBe(2 / 3.0, 1e-12);
        decided.Windows.ShouldBeSameAs(undecided.Windows);
    }

    [Fact]
    public void Answers_that_are_all_right_stop_at_the_bound() =>
        Fitted(new() { MinTemperature = 0.5 }, [([0.9, 0.1], 0), ([0.2, 0.8], 1)]).ShouldBe(0.5, 1e-9);

    [Fact]
    public void A_probability_of_zero_for_the_true_label_is_survived() => Fitted(new(), [([1, 0], 1), ([1, 0], 0)]).ShouldBe(20, 1e-6);

    [Fact]
    public void A_known_temperature_learns_nothing()
    {
        var temperature = new Temperature(new() { Value = 2 });
        temperature.NeedsFit.ShouldBeFalse();

        temperature.Fit(Overconfident(seed: 1));

        Value(temperature).ShouldBe(2);
    }

    [Fact]
    public void A_state_without_a_temperature_is_refused() =>
        Should.Throw<StageException>(() => new Temperature(new()).Restore(new Dictionary<string, Tensor>())).Message.ShouldContain("needs temperature");

    [Fact]
    public void Bounds_that_run_backwards_are_refused() =>
        new TemperatureOptions { MinTemperature = 3, MaxTemperature = 2 }.Validate().Single().Message.ShouldContain("from low to high");

    private static double Fitted(TemperatureOptions options, (double[] Probabilities, int Label)[] items)
    {
        var temperature = new Temperature(options);
        temperature.Fit([.. items.Select(item => new LabelledScores(Scores.Of(item.Probabilities), item.Label))]);
        return Value(temperature);
    }

    private static double Value(Temperature temperature)
    {
        using var state = temperature.State["temperature"];
        return state.item<double>();
    }

    private static List<LabelledScores> Overconfident(int seed)
    {
        var stream = new RandomStream(seed, 0, 0, 0);
        return [.. Enumerable.Range(0, 4000).Select(_ =>
        {
            var logits = Enumerable.Range(0, 3).Select(_ => stream.NextUniform(-1.5, 1.5)).ToArray();
            var truth = Softmax(logits);
            var draw = stream.NextUniform(0, 1);
            var label = draw < truth[0] ? 0 : draw < truth[0] + truth[1] ? 1 : 2;
            var sure = Softmax(Array.ConvertAll(logits, z => 3 * z));
            return new LabelledScores(Scores.Of(sure) with { Overall = sure }, label);
        })];
    }

    // The expected calibration error of Guo et al. (2017), with 15 bins.
    private static double CalibrationError(List<LabelledScores> items) => items
        .GroupBy(item => Math.Min(14, (int)(item.Scores.Overall!.Max() * 15)))
        .Sum(bin => Math.Abs(bin.Average(item => item.Scores.Overall!.Max())
            - bin.Average(item => item.Scores.Labels[item.Label] == item.Scores.Winner() ? 1.0 : 0.0)) * bin.Count() / items.Count);

    private static double Loss(List<LabelledScores> items, double temperature)
    {
        var scale = new Temperature(new() { Value = temperature });
        return items.Average(item => -Math.Log(scale.Process(item.Scores).Overall![item.Label]));
    }

    private static double[] Softmax(double[] logits)
    {
        var weights = Array.ConvertAll(logits, Math.Exp);
        return Array.ConvertAll(weights, weight => weight / weights.Sum());
    }
}
