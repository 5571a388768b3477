using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Torch.Tests.Scopes;

public class DisposeScopeTests
{
    [Fact]
    public void A_scope_disposes_what_was_made_in_it()
    {
        Tensor inside;
        using (var scope = NewDisposeScope())
        {
            inside = ones(3) + 1;
            scope.DisposablesCount.ShouldBe(2);
            scope.Contains(inside).ShouldBeTrue();
            CurrentDisposeScope.ShouldBe(scope);
        }

        inside.IsInvalid.ShouldBeTrue();
        CurrentDisposeScope.ShouldBeNull();
        Should.Throw<ObjectDisposedException>(() => inside + 1).Message.ShouldContain("MoveToOuterDisposeScope");
    }

    [Fact]
    public void A_tensor_moved_out_lives_as_long_as_the_outer_scope()
    {
        Tensor moved;
        using (NewDisposeScope())
        {
            using (NewDisposeScope())
            {
                moved = ones(3).MoveToOuterDisposeScope();
            }

            moved.IsInvalid.ShouldBeFalse();
        }

        moved.IsInvalid.ShouldBeTrue();
    }

    [Fact]
    public void A_detached_tensor_belongs_to_nobody()
    {
        Tensor detached;
        using (var scope = NewDisposeScope())
        {
            detached = scope.Detach(ones(3));
            scope.DisposablesCount.ShouldBe(0);
        }

        detached.IsInvalid.ShouldBeFalse();
        using (var scope = NewDisposeScope())
        {
            scope.Attach(detached);
        }

        detached.IsInvalid.ShouldBeTrue();
    }

    [Fact]
    public void A_wrapped_function_leaves_only_its_result()
    {
        var before = Tensor.TotalCount;
        using var result = WrappedTensorDisposeScope(() => ((ones(2) + 1) * 3).sum());
        Tensor.TotalCount.ShouldBe(before + 1);
        result.ToSingle().ShouldBe(12);
    }

    [Fact]
    public void Everything_but_the_kept_is_disposed()
    {
        using var scope = NewDisposeScope();
        var a = ones(1);
        var b = ones(1);
        scope.DisposeEverythingBut(b).ShouldBeSameAs(b);
        a.IsInvalid.ShouldBeTrue();
        b.IsInvalid.ShouldBeFalse();
        scope.DisposablesCount.ShouldBe(1);
    }

    [Fact]
    public void A_tensor_disposed_by_hand_leaves_its_scope()
    {
        using var scope = NewDisposeScope();
        ones(1).Dispose();
        scope.DisposablesCount.ShouldBe(0);
    }

    [Fact]
    public void Each_thread_has_scopes_of_its_own()
    {
        using var scope = NewDisposeScope();
        Tensor? elsewhere = null;
        var thread = new Thread(() => elsewhere = ones(1));
        thread.Start();
        thread.Join();
        scope.Contains(elsewhere!).ShouldBeFalse();
        elsewhere!.Dispose();
    }

    [Fact]
    public void Statistics_count_what_is_alive()
    {
        var statistics = DisposeScopeManager.Statistics;
        statistics.Reset();
        using (NewDisposeScope())
        {
            _ = ones(1);
            ones(1).DetachFromDisposeScope().Dispose();
            statistics.ThreadTotalLiveCount.ShouldBe(1);
        }

        statistics.ThreadTotalLiveCount.ShouldBe(0);
        statistics.DetachedFromScopeCount.ShouldBe(1);
        statistics.CreatedInScopeCount.ShouldBe(2);
    }

    [Fact]
    public void A_view_outlives_the_tensor_whose_memory_it_shares()
    {
        var whole = arange(4, ScalarType.Float32);
        using var part = whole[1..3];
        whole.Dispose();
        part.data<float>().ToArray().ShouldBe([1, 2]);
    }

    [Fact]
    public void Forgotten_tensors_are_freed_by_their_finalizers()
    {
        var before = Tensor.TotalCount;
        Forget();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Tensor.TotalCount.ShouldBeLessThan(before + 50);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static void Forget()
        {
            for (var i = 0; i < 100; i++)
            {
                ones(1000);
            }
        }
    }
}
