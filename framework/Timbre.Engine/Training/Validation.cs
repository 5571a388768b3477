using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>Judges a network by the validation split, clip by clip.</summary>
internal static class Validation
{
    /// <summary>The metrics; null where the split holds nothing.</summary>
    public static ValidationMetrics? Run(Network network, IBatchSource source, int classCount, CancellationToken cancellation)
    {
        if (source.SampleCount == 0)
        {
            return null;
        }

        network.Module.eval();
        using var gradients = torch.no_grad();
        var loss = 0.0;
        var outcomes = new List<(int True, int? Predicted)>(source.SampleCount);
        foreach (var batch in source.Epoch(0))
        {
            using (batch)
            {
                cancellation.ThrowIfCancellationRequested();
                using var scope = torch.NewDisposeScope();
                var logits = network.Forward(batch.Features);
                loss += nn.functional.cross_entropy(logits, batch.Labels, reduction: nn.Reduction.Sum).item<float>();
                var predicted = logits.argmax(1).cpu().data<long>();
                var truth = batch.Labels.cpu().data<long>();
                outcomes.AddRange(truth.Zip(predicted, (t, p) => ((int)t, (int?)p)));
            }
        }

        var confusion = new ConfusionMatrix(classCount, outcomes);
        return new ValidationMetrics(loss / outcomes.Count, confusion.Accuracy, confusion.UnweightedRecall);
    }
}
