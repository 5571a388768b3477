using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Scripting;

namespace Timbre.Pipelines.Scripts;

/// <summary>Compiles scripts. Nothing else in the program uses Roslyn, so that a run whose scripts are all cached does not load it.</summary>
internal static class ScriptCompiler
{
    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
    [
        .. Directory.EnumerateFiles(RuntimeEnvironment.GetRuntimeDirectory(), "*.dll").Select(path => MetadataReference.CreateFromFile(path)),
        .. ScriptLanguage.References.Select(assembly => MetadataReference.CreateFromFile(assembly.Location)),
    ]);

    private static int _count;

    /// <summary>How many scripts this process has compiled.</summary>
    public static int Count => Volatile.Read(ref _count);

    /// <summary>Compiles a script into an assembly with its debug information inside.</summary>
    /// <returns>The assembly's bytes, or null and the errors.</returns>
    public static (byte[]? Image, IReadOnlyList<ScriptError> Errors) Compile(string code, ScriptLanguage language)
    {
        Interlocked.Increment(ref _count);
        var compilation = CreateCompilation(code, language);
        var root = (CompilationUnitSyntax)compilation.SyntaxTrees.Single().GetRoot();
        if (FindRefused(root) is { } refused)
        {
            return (null, [refused]);
        }

        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        return emitted.Success
            ? (image.ToArray(), [])
            : (null, [.. emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(ToError)]);
    }

    private static Compilation CreateCompilation(string code, ScriptLanguage language)
    {
        var options = ScriptOptions.Default
            .WithReferences(References.Value)
            .WithImports(ScriptLanguage.Imports)
            .WithFilePath("script")
            .WithFileEncoding(Encoding.UTF8)
            .WithEmitDebugInformation(true)
            .WithOptimizationLevel(OptimizationLevel.Release)
            .WithLanguageVersion(LanguageVersion.Latest)
            .WithWarningLevel(0)
            .WithAllowUnsafe(false);
        var create = typeof(CSharpScript).GetMethods()
            .Single(method => method is { Name: nameof(CSharpScript.Create), IsGenericMethod: true } && method.GetParameters()[0].ParameterType == typeof(string))
            .MakeGenericMethod(language.Result);
        var script = (Script)create.Invoke(null, [code, options, language.Globals, null])!;
        return script.GetCompilation();
    }

    private static ScriptError? FindRefused(CompilationUnitSyntax root)
    {
        if (root.GetReferenceDirectives().Concat<DirectiveTriviaSyntax>(root.GetLoadDirectives()).FirstOrDefault() is { } directive)
        {
            return ErrorAt(directive.GetLocation(), "#r and #load have no meaning in a pipeline: what needs another assembly belongs in a plugin.");
        }

        var returns = root.DescendantNodes(node => node is not (TypeDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MethodDeclarationSyntax))
            .OfType<ReturnStatementSyntax>()
            .Any(statement => statement.Expression is not null);
        var endsWithValue = root.Members.LastOrDefault() is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } };
        var hasSyntaxErrors = root.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return returns || endsWithValue || hasSyntaxErrors
            ? null
            : ErrorAt(root.EndOfFileToken.GetPreviousToken().GetLocation(), "The script returns nothing: end it with 'return …;'.");
    }

    private static ScriptError ToError(Microsoft.CodeAnalysis.Diagnostic diagnostic) =>
        ErrorAt(diagnostic.Location, $"{diagnostic.GetMessage(CultureInfo.InvariantCulture)} ({diagnostic.Id})");

    private static ScriptError ErrorAt(Location location, string message)
    {
        var start = location.GetLineSpan().StartLinePosition;
        return new ScriptError(start.Line, start.Character, message);
    }
}

/// <summary>A mistake in a script's code; line and column are counted from 0.</summary>
internal sealed record ScriptError(int Line, int Column, string Message);
