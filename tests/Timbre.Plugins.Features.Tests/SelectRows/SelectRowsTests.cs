using Timbre.Testing;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features.Tests;

public sealed class SelectRowsTests : TensorTest
{
    [Fact]
    public void Rows_come_in_the_order_named() =>
        Of([2, 0]).Values.data<float>().ToArray().ShouldBe([5f, 6f, 1f, 2f]);

    [Fact]
    public void A_row_that_is_not_there_is_refused_with_those_that_are() =>
        Should.Throw<StageException>(() => Of([0, 3])).Message.ShouldBe("rows names 3, and feature map [1 channel, 3 frequency, 2 time] has rows 0 to 2.");

    [Fact]
    public void Promises_of_the_contract_are_kept() => Conformance.Check(() => new SelectRows(new SelectRowsOptions { Rows = [1] }));

    private static Signal Of(int[] rows) => new SelectRows(new SelectRowsOptions { Rows = rows })
        .Extract(Signal.FeatureMap(tensor(new[] { 1f, 2, 3, 4, 5, 6 }).reshape(1, 1, 3, 2), tensor(new[] { 2L }), 100));
}
