namespace Timbre.Pipelines;

/// <summary>A part of a pipeline that shows what something is for.</summary>
/// <param name="Caption">What it does, in the words of somebody who wants it done: <c>take only recordings of anger</c>; empty where its author wrote none.</param>
/// <param name="Code">The YAML, from a top-level key on.</param>
public sealed record ExampleDescription(string Caption, string Code);
