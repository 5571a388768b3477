namespace Timbre;

/// <summary>A stage refuses its input; the host adds where the pipeline declares the stage and shows the message without a stack trace.</summary>
public sealed class StageException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">A full sentence: what was got, what is allowed and what to do.</param>
    public StageException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with its cause.</summary>
    /// <param name="message">A full sentence: what was got, what is allowed and what to do.</param>
    /// <param name="innerException">What went wrong underneath.</param>
    public StageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Where the pipeline declares the stage, when the thrower knows: a container of stages names the inner one.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>The option of the stage that is at fault, as a pipeline writes it; null where it is none alone.</summary>
    public string? Option { get; init; }
}
