using static TorchSharp.torch;

namespace Timbre.Torch.Tests.Runtime;

public class GeneratorTests
{
    [Fact]
    public void A_generator_of_its_own_draws_what_the_default_one_would()
    {
        using var scope = NewDisposeScope();
        manual_seed(11);
        var expected = randn(50);
        using var own = new Generator(11);
        manual_seed(1);
        randn(50, generator: own).Equals(expected).ShouldBeTrue();
        own.initial_seed().ShouldBe(11);
        initial_seed().ShouldBe(1);
    }

    [Fact]
    public void A_state_can_be_returned_to()
    {
        using var scope = NewDisposeScope();
        manual_seed(5);
        _ = rand(3);
        var state = get_rng_state();
        var first = rand(10);
        set_rng_state(state);
        rand(10).Equals(first).ShouldBeTrue();
        rand(10).Equals(first).ShouldBeFalse();
    }

    [Fact]
    public void Draws_with_a_generator_leave_the_default_one_alone()
    {
        using var scope = NewDisposeScope();
        using var own = new Generator(3);
        manual_seed(9);
        var expected = rand(4);
        manual_seed(9);
        _ = randperm(20, generator: own);
        _ = randint(10, [5], generator: own);
        _ = empty(5).uniform_(0, 1, own).normal_(0, 1, own);
        rand(4).Equals(expected).ShouldBeTrue();
    }
}
