using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Timbre.Torch.Tests.NN;

public sealed class LossTests
{
    private static readonly Dictionary<string, Func<Tensor, Loss<Tensor, Tensor, Tensor>>> Losses = new()
    {
        ["cross-entropy"] = _ => CrossEntropyLoss(),
        ["cross-entropy-time"] = _ => CrossEntropyLoss(reduction: Reduction.Sum),
        ["cross-entropy-weighted"] = weight => CrossEntropyLoss(weight),
        ["cross-entropy-smooth"] = weight => new TorchSharp.Modules.CrossEntropyLoss(weight, label_smoothing: 0.2),
        ["cross-entropy-ignore"] = _ => CrossEntropyLoss(ignore_index: 2),
        ["nll"] = weight => NLLLoss(weight),
        ["bce"] = _ => BCELoss(),
        ["bce-with-logits"] = _ => BCEWithLogitsLoss(reduction: Reduction.None),
        ["mse"] = _ => MSELoss(),
        ["l1"] = _ => L1Loss(Reduction.Sum),
        ["smooth-l1"] = _ => SmoothL1Loss(beta: 0.5),
        ["huber"] = _ => HuberLoss(0.7),
        ["kl-div"] = _ => KLDivLoss(),
        ["kl-div-probabilities"] = _ => KLDivLoss(log_target: false, Reduction.Sum),
    };

    public static TheoryData<string> Names => [.. Losses.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_loss_computes_and_differentiates_as_PyTorch_does(string name)
    {
        using var scope = NewDisposeScope();
        var reference = new Reference("losses");
        using var loss = Losses[name](reference["class-weight"]);

        reference.Check(name, loss, inputs => [loss.call(inputs[0], inputs[1])]);
    }

    [Fact]
    public void Losses_of_three_and_four_inputs_are_PyTorchs()
    {
        using var scope = NewDisposeScope();
        var reference = new Reference("losses");
        using var cosine = CosineEmbeddingLoss(0.2);
        using var triplet = TripletMarginLoss(0.8);
        using var ctc = CTCLoss();

        reference.Check("cosine-embedding", cosine, inputs => [cosine.call(inputs[0], inputs[1], inputs[2])]);
        reference.Check("triplet-margin", triplet, inputs => [triplet.call(inputs[0], inputs[1], inputs[2])]);
        reference.Check("ctc", ctc, inputs => [ctc.call(functional.log_softmax(inputs[0], 2), inputs[1], inputs[2], inputs[3])]);
    }
}
