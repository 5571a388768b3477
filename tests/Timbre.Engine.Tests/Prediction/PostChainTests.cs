using Timbre.Engine.Tests.Support;
using Timbre.Pipelines;
using TorchSharp;

namespace Timbre.Engine.Tests.Prediction;

public sealed class PostChainTests : IDisposable
{
    private static readonly WindowScore[] Windows =
        [new WindowScore(0, 1, [0.9, 0.1]), new WindowScore(1, 2, [0.4, 0.6]), new WindowScore(2, 3, [0.4, 0.6])];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_a_decision_the_mean_of_the_windows_counts()
    {
        var pipeline = TonePipeline.Make(_folder).Pipeline;

        PostChain.Of(pipeline).Run(Windows).Overall!.Select(p => Math.Round(p, 12)).ShouldBe([Math.Round(1.7 / 3, 12), Math.Round(1.3 / 3, 12)]);
    }

    [Fact]
    public void A_stage_learns_from_what_the_stages_before_it_give()
    {
        // Windows that are nearly certain and half of them wrong want a high temperature; the recordings' means are right, and want a low one.
        var windows = TonePipeline.Make(_folder, "post=[temperature]");
        var recordings = TonePipeline.Load(_folder.Path, "post=[mean-probability, temperature]");
        (IReadOnlyList<WindowScore>, int)[] validation = [(Windows, 0), (Windows, 0)];

        Learned(windows).ShouldBeGreaterThan(1);
        Learned(recordings).ShouldBeLessThan(1);

        double Learned(LoadedPipeline pipeline)
        {
            var chain = PostChain.Of(pipeline.Pipeline);
            chain.Fit(validation);
            using var scope = torch.NewDisposeScope();
            return chain.State.Single(pair => pair.Key == $"post.{pipeline.Pipeline.Post.Count - 1}.temperature").Value.item<double>();
        }
    }

    [Fact]
    public void A_post_processor_decides_otherwise()
    {
        var pipeline = TonePipeline.Make(_folder, "post=[majority-vote]").Pipeline;

        PostChain.Highest(PostChain.Of(pipeline).Run(Windows).Overall!).ShouldBe(1);
    }
}
