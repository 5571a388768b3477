using System.Text.Json;
using Timbre.Testing;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Models.Tests.TorchScripts;

/// <summary>The models and results that tools/reference/torchscript.py wrote.</summary>
public sealed class TorchScriptTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "models");

    private static readonly JsonElement Results =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "torchscript.json"))).RootElement;

    private static readonly ModelContext Bands = new(Build.Map(1, 40, 9), 2);
    private static readonly ModelContext Small = new(Build.Map(2, 6, 5), 2);

    [Fact]
    public void A_scripted_network_gives_what_PyTorch_gives_before_and_after_a_step() =>
        LearnsAsInPyTorch("masked-mean", Bands, Build.Lengths(9, 6, 1));

    [Fact]
    public void A_traced_network_without_lengths_gives_what_PyTorch_gives_before_and_after_a_step() =>
        LearnsAsInPyTorch("convolution", Small, Build.Lengths(5, 5, 5));

    [Theory]
    [InlineData("masked-mean", 1, 40, 9)]
    [InlineData("convolution", 2, 6, 5)]
    public void It_keeps_the_promises_of_the_contract(string name, int channels, int bands, int steps) =>
        Conformance.Check(Model(name), new ModelContext(Build.Map(channels, bands, steps), 2));

    [Fact]
    public void Parameters_and_buffers_have_the_names_that_PyTorch_gave_them()
    {
        using var network = Model("masked-mean").Build(Bands);

        network.named_parameters().Select(named => named.name).ShouldBe(
            ["script.norm.weight", "script.norm.bias", "script.dense.weight", "script.dense.bias"]);
        network.named_buffers().Select(named => named.name).ShouldBe(
            ["script.norm.running_mean", "script.norm.running_var", "script.norm.num_batches_tracked"]);
        network.training.ShouldBeTrue();
    }

    [Fact]
    public void A_frozen_network_neither_learns_nor_counts_batches()
    {
        using var scope = NewDisposeScope();
        using var network = new TorchScript(new TorchScriptOptions { File = PathOf("masked-mean"), Frozen = true }).Build(Bands);
        network.train();

        var logits = network.call(Expected.Wave(7, 3, 1, 40, 9), Build.Lengths(9, 6, 1));

        logits.requires_grad.ShouldBeFalse();
        Expected.ShouldEqual(logits, Numbers("masked-mean", "logits"), 1e-5);
        network.get_buffer("script.norm.num_batches_tracked")!.item<long>().ShouldBe(0);
    }

    [Fact]
    public void A_thousand_calls_leave_no_tensor_behind()
    {
        using var network = Model("convolution").Build(Small);
        using var values = Expected.Wave(7, 3, 2, 6, 5);
        using var lengths = Build.Lengths(5, 5, 5);
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;

        for (var i = 0; i < 1000; i++)
        {
            using var scope = NewDisposeScope();
            network.call(values, lengths).sum().backward();
        }

        DisposeScopeManager.Statistics.ThreadTotalLiveCount.ShouldBe(before);
    }

    [Fact]
    public void Building_and_disposing_leaves_no_tensor_behind()
    {
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;

        Model("masked-mean").Build(Bands).Dispose();
        Should.Throw<StageException>(() => Model("masked-mean").Build(Bands with { ClassCount = 3 }));

        DisposeScopeManager.Statistics.ThreadTotalLiveCount.ShouldBe(before);
    }

    [Fact]
    public void Channels_last_values_are_taken_by_a_script_that_uses_view()
    {
        using var scope = NewDisposeScope();
        using var network = Model("convolution").Build(Small);
        network.eval();
        var turned = Expected.Wave(7, 3, 2, 6, 5).permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2);

        Expected.ShouldEqual(network.call(turned, Build.Lengths(5, 5, 5)), Numbers("convolution", "logits"), 1e-5);
    }

    [Fact]
    public void A_wrong_number_of_outputs_is_refused_with_both_numbers() => Refusal("masked-mean", Bands with { ClassCount = 3 })
        .ShouldEndWith("gives [2, 2] for a batch of 2, but the pipeline has 3 labels, so it must give logits [2, 3]: change data.labels or the network's last layer.");

    [Fact]
    public void An_input_that_it_cannot_take_is_refused_in_LibTorch_s_words_alone()
    {
        var message = Refusal("masked-mean", new ModelContext(Build.Map(1, 24, 9), 2));

        message.ShouldContain("cannot take a feature map [1 channel, 24 frequency, 9 time]: running_mean should contain 24 elements not 40. Give it");
        message.ShouldNotContain("Traceback");
        message.ShouldNotContain("\n");
    }

    [Fact]
    public void A_network_that_returns_two_tensors_is_refused() => Refusal("pair", Small).ShouldContain("not one tensor");

    [Theory]
    [InlineData("torchscript.json")]
    [InlineData("missing.pt")]
    public void What_is_no_TorchScript_archive_is_refused_by_name(string name)
    {
        var model = new TorchScript(new TorchScriptOptions { File = Path.Combine(Folder, name) });

        var message = Should.Throw<StageException>(() => model.Build(Small)).Message;

        message.ShouldContain($"{name}' is no TorchScript model that LibTorch can load: ");
        message.ShouldContain("torch.jit.save(torch.jit.script(network), path)");
        message.ShouldNotContain("\n");
    }

    private static void LearnsAsInPyTorch(string name, ModelContext context, Tensor lengths)
    {
        using var scope = NewDisposeScope();
        using var network = Model(name).Build(context);
        using var optimizer = optim.SGD(network.parameters(), 0.1);
        var values = Expected.Wave(7, [3, .. context.Input.Dimensions]);

        network.eval();
        Expected.ShouldEqual(network.call(values, lengths), Numbers(name, "logits"), 1e-5);
        network.train();
        var loss = nn.functional.cross_entropy(network.call(values, lengths), tensor(new long[] { 0, 1, 0 }));
        Expected.ShouldEqual(loss, Numbers(name, "loss"), 1e-5);
        loss.backward();
        optimizer.step();
        network.eval();
        Expected.ShouldEqual(network.call(values, lengths), Numbers(name, "after"), 1e-5);
    }

    private static string Refusal(string name, ModelContext context) =>
        Should.Throw<StageException>(() => Model(name).Build(context)).Message;

    private static TorchScript Model(string name) => new(new TorchScriptOptions { File = PathOf(name) });

    private static string PathOf(string name) => Path.Combine(Folder, name + ".pt");

    private static double[] Numbers(string name, string what) =>
        [.. Results.GetProperty(name).GetProperty(what).EnumerateArray().Select(number => number.GetDouble())];
}
