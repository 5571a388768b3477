using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>How many threads one operator may use.</summary>
    public static int get_num_threads() => NativeMethods.Check(NativeMethods.Threads());

    /// <summary>Sets how many threads one operator may use, on the calling thread and on those that have not run one yet.</summary>
    public static void set_num_threads(int num) => NativeMethods.Check(NativeMethods.SetThreads(num));

    /// <summary>How many threads run independent operators of one TorchScript program.</summary>
    public static int get_num_interop_threads() => NativeMethods.Check(NativeMethods.InteropThreads());

    /// <summary>Sets how many threads run independent operators, once, before any has started.</summary>
    public static void set_num_interop_threads(int num) => NativeMethods.Check(NativeMethods.SetInteropThreads(num));
}
