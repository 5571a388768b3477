using System.Globalization;

namespace Timbre.Engine.Tests.Tuning;

/// <summary>Known functions to search, the larger the better, and searches of them without any training.</summary>
internal static class Objectives
{
    public static readonly StudyMetric Metric = new("validation.accuracy");

    /// <summary>A rate, a width and a kind: best at 3e-3, 48 and b.</summary>
    public static (IReadOnlyList<SearchDimension> Space, Func<IReadOnlyList<ParameterValue>, double> Value) Training { get; } = (
        [
            new NumberDimension("lr", 1e-5, 1) { IsLogarithmic = true },
            new NumberDimension("width", 8, 128) { IsWhole = true, Step = 8 },
            new ChoiceDimension("kind", ["a", "b", "c", "d"]),
        ],
        values => -Math.Pow(Math.Log10(Number(values, 0) / 3e-3), 2) - Math.Pow((Number(values, 1) - 48) / 60, 2) - (values[2].Value == "b" ? 0 : 0.5));

    /// <summary>Branin and Hoo's function, from Dixon and Szegö, "Towards global optimisation 2", 1978: three optima at -0.397887.</summary>
    public static (IReadOnlyList<SearchDimension> Space, Func<IReadOnlyList<ParameterValue>, double> Value) Branin { get; } = (
        [new NumberDimension("x", -5, 10), new NumberDimension("y", 0, 15)],
        values =>
        {
            var (x, y) = (Number(values, 0), Number(values, 1));
            var valley = y - (5.1 / (4 * Math.PI * Math.PI) * x * x) + (5 / Math.PI * x) - 6;
            return -((valley * valley) + (10 * (1 - (1 / (8 * Math.PI))) * Math.Cos(x)) + 10);
        });

    /// <summary>Eight numbers of which only the first matters.</summary>
    public static (IReadOnlyList<SearchDimension> Space, Func<IReadOnlyList<ParameterValue>, double> Value) OneMatters { get; } = (
        [.. Enumerable.Range(0, 8).Select(i => new NumberDimension(FormattableString.Invariant($"x{i}"), 0, 1))],
        values => -Math.Abs(Number(values, 0) - 0.7));

    public static List<Trial> Search(ISampler sampler, Func<IReadOnlyList<ParameterValue>, double> value, int budget)
    {
        var trials = new List<Trial>();
        while (trials.Count < budget && sampler.Propose(trials.Count + 1, trials) is { } values)
        {
            trials.Add(Ended(trials.Count + 1, value(values), [.. values]));
        }

        return trials;
    }

    public static Trial Ended(int number, double value, params IReadOnlyList<ParameterValue> parameters) => new()
    {
        Number = number,
        Parameters = parameters,
        State = TrialState.Complete,
        Value = value,
        Started = DateTimeOffset.UnixEpoch,
    };

    public static double Number(IReadOnlyList<ParameterValue> values, int position) => double.Parse(values[position].Value, CultureInfo.InvariantCulture);
}
