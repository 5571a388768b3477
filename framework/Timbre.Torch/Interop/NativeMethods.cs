using System.Reflection;
using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>The functions that <c>Native/</c> exports. The first call of any of them loads LibTorch.</summary>
internal static unsafe partial class NativeMethods
{
    private const string Library = "timbre_torch";

    static NativeMethods() => NativeLibrary.SetDllImportResolver(typeof(NativeMethods).Assembly, Load);

    /// <summary>Passes a status on, or throws what LibTorch reported.</summary>
    /// <exception cref="ExternalException">The call failed.</exception>
    public static int Check(int status) => status >= 0 ? status : throw LastError();

    private static ExternalException LastError() => new(Marshal.PtrToStringUTF8(Error()));

    private static nint Load(string name, Assembly assembly, DllImportSearchPath? searchPath) => name == Library ? NativeLoader.Load(name) : 0;

    [LibraryImport(Library, EntryPoint = "timbre_error")]
    private static partial nint Error();

    [LibraryImport(Library, EntryPoint = "timbre_operator_find", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int OperatorFind(string name, string overload, nint* found);

    [LibraryImport(Library, EntryPoint = "timbre_operator_call")]
    public static partial int OperatorCall(nint target, NativeValue* arguments, int count, NativeValue* results, int capacity);
}
