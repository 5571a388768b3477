using Timbre.Testing;

namespace Timbre.Plugins.PostProcessors.Tests;

public sealed class ConformanceTests
{
    public static TheoryData<IPostProcessor> All =>
    [
        new MeanProbability(),
        new LogMeanProbability(new()),
        new MajorityVote(),
        new MedianSmoothing(new() { Size = 5 }),
        new ExponentialSmoothing(new()),
        new Hysteresis(new() { Label = "class 0" }),
        new Viterbi(new()),
        new Viterbi(new() { ExpectedSeconds = 3 }),
        new MinimumDuration(new() { Seconds = 1.2 }),
        new Reject(new() { Threshold = 0.6 }),
        new Temperature(new()),
        new Temperature(new() { Value = 2 }),
    ];

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void Every_promise_of_a_post_processor_is_kept(IPostProcessor processor) => Conformance.Check(processor);
}
