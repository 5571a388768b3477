using System.Text;
using Timbre.Pipelines.Yaml;

namespace Timbre.Pipelines.Loading;

/// <summary>Reads a pipeline's text and the files that it extends.</summary>
internal sealed class DocumentChain(Func<string, string?> environment, DiagnosticBag diagnostics)
{
    private const string ExtendsKey = "extends";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file as text.</summary>
    /// <exception cref="IOException">It cannot be read, or is no UTF-8 text.</exception>
    public static SourceText ReadFile(string fullPath, string displayName)
    {
        try
        {
            var text = StrictUtf8.GetString(File.ReadAllBytes(fullPath)).TrimStart('\uFEFF');
            return new SourceText(displayName, text, Path.GetDirectoryName(fullPath)!);
        }
        catch (DecoderFallbackException failure)
        {
            throw new IOException("It is no UTF-8 text.", failure);
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new IOException(Directory.Exists(fullPath) ? "It is a folder." : failure.Message, failure);
        }
    }

    /// <summary>Whether everything that the text extends could be read.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>The maps of the text and of all that it extends, nearest first, each without its <c>extends</c>.</summary>
    /// <param name="text">The pipeline's text.</param>
    /// <param name="fullPath">Its file, or null where it has none.</param>
    public IReadOnlyList<MapNode> Read(SourceText text, string? fullPath)
    {
        var chain = new List<MapNode>();
        var visited = new List<string?> { fullPath };
        for (var next = text; next is not null;)
        {
            diagnostics.Expect(next);
            var root = NodeReader.Read(next, 0, environment, diagnostics);
            if (root is not MapNode map)
            {
                if (root is not null)
                {
                    diagnostics.Add(root.Place, $"A pipeline is a map of keys such as name, data and model; this is {root.Describe()}.");
                }

                IsComplete = false;
                break;
            }

            chain.Add(map.Without(ExtendsKey));
            var extends = map.Find(ExtendsKey);
            next = extends is null ? null : ReadBase(extends, next, visited);
            IsComplete &= extends is null || next is not null;
        }

        return chain;
    }

    private SourceText? ReadBase(MapEntry extends, SourceText text, List<string?> visited)
    {
        if (extends.Value is not ScalarNode { IsNull: false } scalar)
        {
            diagnostics.Add(extends.KeyPlace, $"extends is {extends.Value.Describe()}; it must be the path of another pipeline, relative to this file.");
            return null;
        }

        if (scalar.IsUndefined)
        {
            return null;
        }

        var fullPath = Path.GetFullPath(scalar.Text, text.Directory);
        if (visited.Contains(fullPath))
        {
            diagnostics.Add(scalar.Place, $"extends names {scalar.Text}, which extends this file in turn; a pipeline cannot extend itself.");
            return null;
        }

        visited.Add(fullPath);
        try
        {
            return ReadFile(fullPath, Path.Combine(Path.GetDirectoryName(text.DisplayName) ?? "", scalar.Text));
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            diagnostics.Add(scalar.Place, $"extends names {scalar.Text}, which does not exist (looked for {fullPath}).", Nearest(fullPath));
        }
        catch (IOException failure)
        {
            diagnostics.Add(scalar.Place, $"extends names {scalar.Text}, which cannot be read: {failure.Message}");
        }

        return null;
    }

    /// <summary>The name in a missing file's folder that was probably meant, or null.</summary>
    public static string? Nearest(string missing)
    {
        var folder = Path.GetDirectoryName(missing);
        return Directory.Exists(folder)
            ? NearestName.Find(Path.GetFileName(missing), Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)))
            : null;
    }
}
