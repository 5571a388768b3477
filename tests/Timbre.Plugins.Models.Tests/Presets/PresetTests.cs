using Timbre.Testing;
using static TorchSharp.torch;

namespace Timbre.Plugins.Models.Tests.Presets;

[Collection("torch's generator")]
public sealed class PresetTests
{
    private static readonly SignalShape Small = Build.Map(1, 24, 48);

    public static TheoryData<string> Names => ["cnn-two-branch", "lstm", "gru", "crnn", "resnet", "ecapa-tdnn", "mlp"];

    public static TheoryData<string> IgnorantOfPadding => ["lstm", "gru", "crnn", "resnet", "ecapa-tdnn"];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_model_keeps_the_promises_of_the_contract(string name) => Conformance.Check(Model(name), new ModelContext(Small, 3));

    [Theory]
    [MemberData(nameof(IgnorantOfPadding))]
    public void A_model_without_flatten_ignores_padding(string name) =>
        Conformance.Check(Model(name), new ModelContext(Build.Map(1, 16, 32), 2), ignoresPadding: true);

    [Theory]
    [InlineData("cnn-two-branch", 1_222_082)]
    [InlineData("lstm", 231_682)]
    [InlineData("gru", 173_826)]
    [InlineData("crnn", 511_714)]
    [InlineData("resnet", 700_146)]
    [InlineData("ecapa-tdnn", 506_098)]
    public void A_model_of_default_size_has_the_parameters_of_its_description_on_64_bands(string name, long parameters)
    {
        using var scope = NewDisposeScope();
        using var network = Default(name).Build(new ModelContext(Build.Map(1, 64, 299), 2));

        network.parameters().Sum(parameter => parameter.numel()).ShouldBe(parameters);
        network.ShouldBeAssignableTo<IDescribesLayers>()!.Layers.Sum(layer => layer.ParameterCount).ShouldBe(parameters);
        network.call(zeros(2, 1, 64, 299), Build.Lengths(299, 299)).shape.ShouldBe([2, 2]);
    }

    [Theory]
    [InlineData(SequencePool.Last)]
    [InlineData(SequencePool.Mean)]
    [InlineData(SequencePool.Statistics)]
    [InlineData(SequencePool.Attention)]
    public void A_recurrent_model_pools_as_it_is_told(SequencePool pool)
    {
        using var scope = NewDisposeScope();
        var options = new RecurrentModelOptions { Units = 5, Pool = pool, Bidirectional = true, Dense = 7 };
        using var network = new GruModel(options).Build(new ModelContext(Small, 2));

        var layers = network.ShouldBeAssignableTo<IDescribesLayers>()!.Layers;
        layers[^5].Output.Dimensions[0].ShouldBe(pool == SequencePool.Statistics ? 20 : 10);
        layers[^4].Output.ToString().ShouldBe("vector [7 feature]");
    }

    [Fact]
    public void The_two_branches_are_those_of_the_declared_network()
    {
        using var scope = NewDisposeScope();
        using var preset = new CnnTwoBranch(new CnnTwoBranchOptions()).Build(new ModelContext(Build.Map(1, 64, 299), 2));
        using var declared = Build.Network(Build.Map(1, 64, 299), 2, ReferenceNetworks.TwoBranches());

        preset.state_dict().Keys.ShouldBe(declared.state_dict().Keys);
        preset.get_parameter("layers.0.0.0.conv2d.weight")!.shape.ShouldBe([16, 1, 5, 1]);
        preset.get_parameter("layers.0.1.0.conv2d.weight")!.shape.ShouldBe([16, 1, 1, 5]);
        preset.get_parameter("layers.0.1.0.conv2d.bias")!.eq(0).all().item<bool>().ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(IgnorantOfPadding))]
    public void A_vector_is_refused_with_the_name_of_a_model_that_takes_it(string name)
    {
        var error = Should.Throw<StageException>(() => Model(name).Build(new ModelContext(Build.Vector(16), 2)));

        error.Message.ShouldStartWith($"{name} takes feature maps [channel, frequency, time], but the features give a vector [16 feature].");
        error.Message.ShouldContain("mlp");
        error.Location.ShouldBeNull();
    }

    [Fact]
    public void An_input_too_small_for_the_network_is_refused_with_a_remedy()
    {
        var error = Should.Throw<StageException>(() => new Crnn(new CrnnOptions()).Build(new ModelContext(Build.Map(1, 4, 40), 2)));

        error.Message.ShouldStartWith("crnn on a feature map [1 channel, 4 frequency, 40 time]: max-pool cannot take");
        error.Message.ShouldEndWith(". Give it larger features, or fewer and smaller layers by its options.");
        error.Location.ShouldBeNull();
    }

    [Fact]
    public void Options_that_contradict_each_other_are_named()
    {
        new ResNetOptions { Blocks = [2, 2] }.Validate().ShouldHaveSingleItem().Option.ShouldBe("Blocks");
        new EcapaTdnnOptions { Channels = 100 }.Validate().ShouldHaveSingleItem().Option.ShouldBe("Scale");
    }

    private static IModel Default(string name) => name switch
    {
        "cnn-two-branch" => new CnnTwoBranch(new CnnTwoBranchOptions()),
        "lstm" => new LstmModel(new RecurrentModelOptions()),
        "gru" => new GruModel(new RecurrentModelOptions()),
        "crnn" => new Crnn(new CrnnOptions()),
        "resnet" => new ResNet(new ResNetOptions()),
        _ => new EcapaTdnn(new EcapaTdnnOptions()),
    };

    private static IModel Model(string name) => name switch
    {
        "cnn-two-branch" => new CnnTwoBranch(new CnnTwoBranchOptions { BranchFilters = 3, Filters = 4, Units = 5 }),
        "lstm" => new LstmModel(new RecurrentModelOptions { Units = 6 }),
        "gru" => new GruModel(new RecurrentModelOptions { Units = 6, Bidirectional = true, Pool = SequencePool.Attention }),
        "crnn" => new Crnn(new CrnnOptions { Filters = [4, 6], Units = 5 }),
        "resnet" => new ResNet(new ResNetOptions { Filters = [4, 6], Blocks = [1, 2], Pool = MapPool.Statistics }),
        "ecapa-tdnn" => new EcapaTdnn(new EcapaTdnnOptions { Channels = 8, Scale = 4, Attention = 5, Embedding = 6 }),
        _ => new Mlp(new MlpOptions { Units = [7, 5] }),
    };
}
