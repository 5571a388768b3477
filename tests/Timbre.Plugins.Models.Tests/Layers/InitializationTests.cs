using static TorchSharp.torch;

namespace Timbre.Plugins.Models.Tests.Layers;

[Collection("torch's generator")]
public sealed class InitializationTests
{
    [Theory]
    [InlineData(WeightInitializer.GlorotUniform, "glorot-uniform")]
    [InlineData(WeightInitializer.GlorotNormal, "glorot-normal")]
    [InlineData(WeightInitializer.HeUniform, "he-uniform")]
    [InlineData(WeightInitializer.HeNormal, "he-normal")]
    [InlineData(WeightInitializer.LecunUniform, "lecun-uniform")]
    [InlineData(WeightInitializer.LecunNormal, "lecun-normal")]
    [InlineData(WeightInitializer.Orthogonal, "orthogonal")]
    public void An_initialiser_draws_what_PyTorch_draws_from_the_same_seed_and_starts_constants_at_zero(WeightInitializer initializer, string name)
    {
        using var scope = NewDisposeScope();
        manual_seed(5);
        using var layer = Build.Layer(Build.Vector(7), new Dense(new DenseOptions { Units = 5, Weights = initializer }));

        Expected.ShouldEqual(layer.get_parameter("dense.weight")!, name, 1e-6);
        layer.get_parameter("dense.bias")!.eq(0).all().item<bool>().ShouldBeTrue();
    }

    [Fact]
    public void Under_Keras_defaults_an_LSTM_remembers_and_its_recurrent_weights_are_orthogonal()
    {
        using var scope = NewDisposeScope();
        using var layer = Keras(Build.Map(1, 3, 8), new Lstm(new LstmOptions { Units = 16 }));

        var recurrent = layer.get_parameter("lstm0.weight_hh_l0")!;
        var product = recurrent.t().matmul(recurrent);
        (product - eye(16)).abs().max().item<float>().ShouldBeLessThan(1e-5f);
        var inputs = layer.get_parameter("lstm0.weight_ih_l0")!;
        inputs.abs().max().item<float>().ShouldBeInRange(0.25f, (float)Math.Sqrt(6.0 / (3 + 64)));
        var constants = layer.get_parameter("lstm0.bias_ih_l0")! + layer.get_parameter("lstm0.bias_hh_l0")!;
        Expected.ShouldEqual(constants, [.. Enumerable.Range(0, 64).Select(i => i / 16 == 1 ? 1.0 : 0.0)], 1e-7);
        layer.parameters().Where(parameter => parameter.requires_grad).Sum(parameter => parameter.numel()).ShouldBe(4 * 16 * (3 + 16 + 1));
    }

    [Fact]
    public void A_layers_own_options_win_over_the_defaults()
    {
        using var scope = NewDisposeScope();
        manual_seed(5);
        using var torchs = Build.Layer(Build.Vector(7), new Dense(new DenseOptions { Units = 5 }));
        manual_seed(5);
        using var chosen = Keras(Build.Vector(7), new Dense(new DenseOptions { Units = 5, Weights = WeightInitializer.Torch }));
        using var lstm = Keras(Build.Map(1, 3, 8), new Lstm(new LstmOptions { Units = 2, ForgetBias = -0.5 }));

        torchs.get_parameter("dense.weight")!.Equals(chosen.get_parameter("dense.weight")!).ShouldBeTrue();
        Expected.ShouldEqual(lstm.get_parameter("lstm0.bias_ih_l0")!, [0, 0, -0.5, -0.5, 0, 0, 0, 0], 1e-7);
    }

    [Fact]
    public void Under_Keras_defaults_normalisations_take_Keras_constants()
    {
        using var scope = NewDisposeScope();
        using var norm = Keras(Build.Vector(2), new BatchNorm(new BatchNormOptions()));
        var input = Signal.Vector(tensor([1f, 2, 3, 6], [2, 2]));

        var output = norm.call(input).Values;

        Expected.ShouldEqual(norm.state_dict()["batch-norm.running_mean"], [0.02, 0.04], 1e-6);
        Expected.ShouldEqual(output.select(0, 1), [1 / Math.Sqrt(1.001), 2 / Math.Sqrt(4.001)], 1e-5);
    }

    [Fact]
    public void The_LSTM_over_128_coefficients_has_the_parameters_that_it_has_in_Keras()
    {
        using var scope = NewDisposeScope();
        var model = new LayeredModel(new LayeredModelOptions
        {
            Defaults = LayerDefaults.Keras,
            Layers = Build.Stages(
                new AsSequence(),
                new Lstm(new LstmOptions { Units = 256 }),
                new Dense(new DenseOptions { Units = 128 }),
                new Relu(),
                new Classifier(new ClassifierOptions())),
        });
        using var network = model.Build(new ModelContext(Build.Vector(128), 2));

        network.parameters().Where(parameter => parameter.requires_grad).Sum(parameter => parameter.numel()).ShouldBe(297_346);
        network.call(zeros(3, 128), Build.Lengths(1, 1, 1)).shape.ShouldBe([3, 2]);
    }

    private static nn.Module<Signal, Signal> Keras(SignalShape input, ILayer layer) =>
        layer.Build(new LayerContext(input, 2) { Defaults = LayerDefaults.Keras });
}
