using static TorchSharp.torch;

namespace Timbre.Plugins.Models.Tests.Layers;

public sealed class FrozenTests
{
    private static readonly ILayer[] Front = [new Conv2d(new Conv2dOptions { Filters = 3 }), new BatchNorm(new BatchNormOptions()), new Dropout(new DropoutOptions())];
    private static readonly ILayer[] Back = [new Flatten(), new Classifier(new ClassifierOptions())];

    [Fact]
    public void Frozen_layers_keep_their_weights_and_averages_in_training_and_the_others_learn()
    {
        using var scope = NewDisposeScope();
        using var network = Build.Network(Build.Map(1, 4, 6), 2, [new Frozen(new FrozenOptions { Layers = Build.Stages(Front) }), .. Back]);
        var before = network.state_dict().ToDictionary(entry => entry.Key, entry => entry.Value.clone());
        using var optimizer = new Adam(new AdamOptions { Lr = 0.1, WeightDecay = 0.1 }).Create(network.parameters().Where(parameter => parameter.requires_grad));

        network.train();
        network.call(Expected.Wave(1, 5, 1, 4, 6), Build.Lengths(6, 6, 6, 6, 6)).square().sum().backward();
        optimizer.step();

        foreach (var (name, value) in network.state_dict())
        {
            value.Equals(before[name]).ShouldBe(!name.Contains("classifier", StringComparison.Ordinal), name);
        }
    }

    [Fact]
    public void The_weights_of_a_network_that_was_trained_without_frozen_fit_and_layers_are_described_one_by_one()
    {
        using var scope = NewDisposeScope();
        using var trained = Build.Network(Build.Map(1, 4, 6), 2, [.. Front, .. Back]);
        using var network = Build.Network(Build.Map(1, 4, 6), 2, [new Frozen(new FrozenOptions { Layers = Build.Stages(Front) }), .. Back]);

        network.load_state_dict(trained.state_dict());

        network.state_dict().Keys.ShouldBe(trained.state_dict().Keys);
        var layers = network.ShouldBeAssignableTo<IDescribesLayers>()!.Layers;
        layers.Count.ShouldBe(5);
        layers.Select(layer => layer.ParameterCount).ShouldBe([0, 0, 0, 0, (3 * 24 * 2) + 2]);
    }

    [Fact]
    public void A_network_in_which_nothing_learns_is_refused()
    {
        var error = Should.Throw<StageException>(() =>
            Build.Network(Build.Map(1, 4, 6), 2, new Frozen(new FrozenOptions { Layers = Build.Stages([.. Front, .. Back]) })));

        error.Message.ShouldContain("nothing is left to train");
        error.Location.ShouldNotBeNull();
    }

    [Fact]
    public void A_state_holds_each_tensor_once()
    {
        using var network = Build.Network(Build.Map(1, 64, 299), 2, ReferenceNetworks.TwoBranches());

        network.state_dict().Values.Distinct(ReferenceEqualityComparer.Instance).Count().ShouldBe(network.state_dict().Count);
        network.state_dict().Count.ShouldBe((2 * 3) + (2 * 5) + (2 * 2));
    }
}
