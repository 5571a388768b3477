namespace Timbre.Engine;

/// <summary>The columns, or parts of names, that are wanted for the roles of a recording; what is null is found out.</summary>
public sealed record LayoutWishes
{
    /// <summary>What is wanted as the class.</summary>
    public string? Label { get; init; }

    /// <summary>What is wanted as the group, usually the speaker.</summary>
    public string? Group { get; init; }

    /// <summary>The column that is wanted as the audio files.</summary>
    public string? Path { get; init; }
}
