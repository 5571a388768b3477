using static TorchSharp.torch;

namespace Timbre.Plugins.Models.Tests.Layers;

public sealed class RecurrentTests
{
    private static readonly RecurrentOptions Plain = new() { Units = 4 };
    private static readonly RecurrentOptions Stacked = new() { Units = 4, Layers = 2, Bidirectional = true };

    public static TheoryData<string> Cases => ["lstm", "lstm-stacked", "gru", "gru-stacked", "rnn", "rnn-stacked"];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_last_states_of_items_of_unequal_length_are_those_of_packed_sequences_in_PyTorch(string name)
    {
        using var scope = NewDisposeScope();
        var output = Run(name, RecurrentReturn.Last);

        output.Kind.ShouldBe(SignalKind.Vector);
        Expected.ShouldEqual(output.Values, name + "/last", 1e-5);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void All_valid_states_are_those_of_packed_sequences_in_PyTorch(string name)
    {
        using var scope = NewDisposeScope();
        var output = Run(name, RecurrentReturn.Sequence);

        output.Shape.Dimensions.ShouldBe([name.EndsWith("stacked", StringComparison.Ordinal) ? 8 : 4, 1, 11]);
        Expected.ShouldEqual(output.Values * output.BroadcastMask(), name + "/sequence", 1e-5);
    }

    [Fact]
    public void Dropout_works_between_stacked_layers_in_training_alone()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        var input = Build.Maps(Expected.Wave(0, 2, 1, 3, 8));
        using var layer = Build.Layer(input.Shape, new Gru(Stacked with { Dropout = 0.5 }));

        (layer.call(input).Values - layer.call(input).Values).abs().sum().item<float>().ShouldBeGreaterThan(0);
        layer.eval();
        (layer.call(input).Values - layer.call(input).Values).abs().sum().item<float>().ShouldBe(0);
    }

    private static Signal Run(string name, RecurrentReturn returned)
    {
        var options = (name.EndsWith("stacked", StringComparison.Ordinal) ? Stacked : Plain) with { Return = returned };
        var input = Build.Maps(Expected.Wave(50, 3, 2, 3, 11), 11, 7, 1);
        var layer = Build.Layer(input.Shape, Layer(name, options));
        Expected.Fill(layer);
        return layer.call(input);
    }

    private static ILayer Layer(string name, RecurrentOptions options) => name.Split('-')[0] switch
    {
        "lstm" => new Lstm(Sized(new LstmOptions { Units = options.Units }, options)),
        "rnn" => new Rnn(Sized(new RnnOptions { Units = options.Units }, options)),
        _ => new Gru(options),
    };

    private static TOptions Sized<TOptions>(TOptions own, RecurrentOptions options)
        where TOptions : RecurrentOptions =>
        (TOptions)(own with { Layers = options.Layers, Bidirectional = options.Bidirectional, Return = options.Return });
}
