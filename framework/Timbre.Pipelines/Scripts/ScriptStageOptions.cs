namespace Timbre.Pipelines.Scripts;

/// <summary>The options of a script stage: code in the pipeline, or a file.</summary>
internal sealed record ScriptStageOptions : IValidatedOptions
{
    /// <summary>The C# code.</summary>
    [Shorthand]
    public string? Code { get; init; }

    /// <summary>A file of C# code, relative to the pipeline file that names it.</summary>
    public string? File { get; init; }

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate()
    {
        if (Code is null == File is null)
        {
            yield return new OptionError(nameof(Code), "a script has either code or a file; give one of the two.");
        }
    }
}
