using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>How OpenMP's threads wait for work.</summary>
internal static partial class OpenMpWaiting
{
    /// <summary>Has them sleep rather than spin, unless <c>OMP_WAIT_POLICY</c> or <c>GOMP_SPINCOUNT</c> says otherwise. Without effect once LibTorch is loaded.</summary>
    /// <remarks>
    /// Spinning threads take the cores from whoever has work: with other processes on the same two cores, training a small network took 98 s with
    /// GNU OpenMP's default and 9 s with this.
    /// </remarks>
    public static void Sleep()
    {
        const string Policy = "OMP_WAIT_POLICY";
        if (Environment.GetEnvironmentVariable(Policy) is null && Environment.GetEnvironmentVariable("GOMP_SPINCOUNT") is null)
        {
            // OpenMP reads the environment of the C library, which .NET's own setter does not change.
            _ = SetVariable(Policy, "PASSIVE", overwrite: 0);
        }
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetVariable(string name, string value, int overwrite);
}
