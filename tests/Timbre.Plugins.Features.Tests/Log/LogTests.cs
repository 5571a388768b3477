using Timbre.Testing;
using TorchSharp;

namespace Timbre.Plugins.Features.Tests;

public sealed class LogTests : TensorTest
{
    [Fact]
    public void The_floor_is_added_before_the_logarithm()
    {
        var logarithm = new Log(new() { Floor = 0.5 }).Extract(Signal.Vector(torch.tensor([0f, 0.5f, 2f], [1, 3])));

        logarithm.Values.data<float>().ToArray().ShouldBe([-0.6931472f, 0f, 0.9162907f], 1e-6);
    }

    [Fact]
    public void A_waveform_is_refused()
    {
        var wave = Signal.Waveform(torch.zeros(1, 8), torch.tensor([8L]), 16000);

        Should.Throw<StageException>(() => new Log(new()).Extract(wave)).Message.ShouldContain("place this stage after one that measures energy");
    }

    [Fact]
    public void Promises_of_the_contract_are_kept() => Conformance.Check(() => new Log(new()));
}
