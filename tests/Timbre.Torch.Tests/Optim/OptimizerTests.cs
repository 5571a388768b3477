using Timbre.Torch.Tests.NN;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Timbre.Torch.Tests.Optim;

public sealed class OptimizerTests
{
    private const int Steps = 10;

    private static readonly Dictionary<string, Func<IEnumerable<Parameter>, OptimizerHelper>> Optimizers = new()
    {
        ["sgd"] = p => optim.SGD(p, 0.1),
        ["sgd-momentum"] = p => optim.SGD(p, 0.1, momentum: 0.9, dampening: 0.3, weight_decay: 0.05),
        ["sgd-nesterov"] = p => optim.SGD(p, 0.1, momentum: 0.8, nesterov: true),
        ["sgd-maximize"] = p => optim.SGD(p, 0.1, momentum: 0.8, maximize: true),
        ["adam"] = p => optim.Adam(p, 0.02),
        ["adam-decay"] = p => optim.Adam(p, 0.02, 0.8, 0.95, eps: 1e-6, weight_decay: 0.1),
        ["adam-amsgrad"] = p => optim.Adam(p, 0.02, 0.5, 0.6, amsgrad: true),
        ["adamw"] = p => optim.AdamW(p, 0.02, weight_decay: 0.1),
        ["adamw-amsgrad"] = p => optim.AdamW(p, 0.02, 0.5, 0.6, weight_decay: 0.1, amsgrad: true, maximize: true),
        ["rmsprop"] = p => optim.RMSProp(p, 0.01),
        ["rmsprop-momentum"] = p => optim.RMSProp(p, 0.01, alpha: 0.9, momentum: 0.7, weight_decay: 0.1),
        ["rmsprop-centered"] = p => optim.RMSProp(p, 0.01, alpha: 0.9, momentum: 0.7, centered: true),
        ["adagrad"] = p => optim.Adagrad(p, 0.1, lr_decay: 0.1, weight_decay: 0.05, initial_accumulator_value: 0.2),
    };

    public static TheoryData<string> Names => [.. Optimizers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_optimiser_makes_PyTorchs_steps(string name)
    {
        using var scope = NewDisposeScope();
        var reference = new Reference("optimizers");
        var parameters = Start(reference);
        using var optimizer = Optimizers[name](parameters);
        for (var step = 0; step < Steps; step++)
        {
            Step(reference, parameters, optimizer, step);

            foreach (var (parameter, expected) in parameters.Zip(reference.List($"{name}/{step}")))
            {
                Reference.ShouldBeClose(parameter, expected, $"{name} after step {step}", 1e-6);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_optimiser_restored_from_a_stream_goes_on_bit_for_bit(string name)
    {
        using var scope = NewDisposeScope();
        var reference = new Reference("optimizers");
        var parameters = Start(reference);
        using var optimizer = Stepped(reference, parameters, name);
        var saved = new MemoryStream();
        using (var writer = new BinaryWriter(saved, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            optimizer.ParamGroups.Single().LearningRate *= 0.5;
            optimizer.save_state_dict(writer);
        }

        var copies = parameters.Select(parameter => nn.Parameter(parameter.detach().clone())).ToArray();
        using var restored = Optimizers[name](copies);
        saved.Position = 0;
        using (var reader = new BinaryReader(saved))
        {
            restored.load_state_dict(reader);
        }

        for (var step = 5; step < Steps; step++)
        {
            Step(reference, parameters, optimizer, step);
            Step(reference, copies, restored, step);
        }

        Values(copies).ShouldBe(Values(parameters));
        foreach (var (one, other) in optimizer.state_dict().State.Zip(restored.state_dict().State))
        {
            one.ApproximatelyEquals(other).ShouldBeTrue();
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_state_taken_over_is_a_copy_that_goes_on_bit_for_bit(string name)
    {
        using var scope = NewDisposeScope();
        var reference = new Reference("optimizers");
        var parameters = Start(reference);
        using var optimizer = Stepped(reference, parameters, name);
        optimizer.ParamGroups.Single().LearningRate *= 0.5;
        var copies = parameters.Select(parameter => nn.Parameter(parameter.detach().clone())).ToArray();
        using var heir = Optimizers[name](copies);
        var pairs = optimizer.state_dict().State.Zip(heir.state_dict().State).ToArray();
        pairs.All(pair => pair.First.ApproximatelyEquals(pair.Second)).ShouldBe(name == "sgd");

        heir.load_state_dict(optimizer.state_dict());

        pairs.ShouldAllBe(pair => pair.First.ApproximatelyEquals(pair.Second));
        Step(reference, parameters, optimizer, 5);
        Step(reference, copies, heir, 5);
        Values(copies).ShouldBe(Values(parameters));
    }

    [Fact]
    public void Groups_keep_options_of_their_own()
    {
        using var scope = NewDisposeScope();
        var (slow, fast) = (nn.Parameter(ones([2])), nn.Parameter(ones([2])));
        using var optimizer = optim.SGD([new SGD.ParamGroup([slow], lr: 0.1), new SGD.ParamGroup { Parameters = [fast] }], 0.5);
        (slow.grad, fast.grad) = (ones([2]), ones([2]));

        optimizer.step();

        slow.detach().data<float>().ToArray().ShouldBe([0.9f, 0.9f]);
        fast.detach().data<float>().ToArray().ShouldBe([0.5f, 0.5f]);
        optimizer.ParamGroups.Select(group => group.LearningRate).ShouldBe([0.1, 0.5]);
    }

    [Fact]
    public void A_closure_computes_the_loss_with_gradients_and_zero_grad_clears_them()
    {
        using var scope = NewDisposeScope();
        var parameter = nn.Parameter(tensor(new[] { 3.0f }));
        using var optimizer = optim.SGD([parameter], 0.1);

        using var recording = no_grad();
        var loss = optimizer.step(() =>
        {
            var square = parameter.pow(2).sum();
            square.backward();
            return square;
        });

        loss!.item<float>().ShouldBe(9);
        parameter.detach().item<float>().ShouldBe(2.4f, 1e-6f);
        optimizer.zero_grad();
        parameter.grad!.item<float>().ShouldBe(0);
    }

    [Fact]
    public void Thousands_of_steps_leave_no_tensor_behind()
    {
        using var scope = NewDisposeScope();
        using var model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2));
        using var optimizer = optim.Adam(model.parameters(), amsgrad: true, weight_decay: 0.1);
        var input = randn([3, 4]);
        Train(100);
        var before = Tensor.TotalCount;

        Train(3000);

        Tensor.TotalCount.ShouldBe(before);

        void Train(int steps)
        {
            for (var step = 0; step < steps; step++)
            {
                optimizer.zero_grad();
                using (NewDisposeScope())
                {
                    model.call(input).pow(2).mean().backward();
                }

                optimizer.step();
            }
        }
    }

    private static Parameter[] Start(Reference reference) =>
        [.. reference.List("start").Select(tensor => nn.Parameter(tensor.clone()))];

    /// <summary>An optimiser after its first five steps.</summary>
    private static OptimizerHelper Stepped(Reference reference, Parameter[] parameters, string name)
    {
        var optimizer = Optimizers[name](parameters);
        for (var step = 0; step < 5; step++)
        {
            Step(reference, parameters, optimizer, step);
        }

        return optimizer;
    }

    private static float[] Values(Parameter[] parameters) => [.. parameters.SelectMany(parameter => parameter.detach().data<float>().ToArray())];

    private static void Step(Reference reference, Parameter[] parameters, optim.Optimizer optimizer, int step)
    {
        foreach (var (i, gradient) in reference.List($"gradient/{step}").Index())
        {
            // As in the reference: the last parameter has no gradient at first, so that step counts differ.
            parameters[i].grad = i == 2 && step < 2 ? null : gradient.clone();
        }

        optimizer.step();
    }
}
