using TorchSharp;

namespace Timbre.Testing;

/// <summary>Counts the tensors that outlive the dispose scope around a call.</summary>
internal static class Lifetime
{
    /// <summary>How many more tensors of this thread are alive after the call and its scope than before.</summary>
    public static long Kept(Action call)
    {
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        using (torch.NewDisposeScope())
        {
            call();
        }

        return DisposeScopeManager.Statistics.ThreadTotalLiveCount - before;
    }
}
