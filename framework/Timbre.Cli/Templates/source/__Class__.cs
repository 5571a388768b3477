using Timbre;

namespace __Class__;

/// <summary>WAV files whose names are <c>label_speaker_take.wav</c>.</summary>
[Plugin("__name__")]
public sealed class __Class__Source(__Class__Options options) : IDataSource
{
    /// <inheritdoc/>
    public IEnumerable<Recording> Read(SourceContext context)
    {
        var root = context.Resolve(options.Root);
        foreach (var file in Directory.EnumerateFiles(root, "*.wav").Order(StringComparer.Ordinal))
        {
            var parts = Path.GetFileNameWithoutExtension(file).Split('_');
            if (parts.Length != 3)
            {
                throw new StageException($"'{file}' is not named label_speaker_take.wav; rename it or leave it out of the folder.");
            }

            yield return new Recording { Path = file, Label = parts[0], Group = parts[1] };
        }
    }
}
