namespace Timbre.Engine;

/// <summary>One fold of a cross-validation.</summary>
/// <param name="Fold">The fold, counted from 1.</param>
/// <param name="Groups">The groups in its test part, in order.</param>
/// <param name="Folder">The run's folder.</param>
/// <param name="Report">The evaluation on its test part.</param>
public sealed record FoldResult(int Fold, IReadOnlyList<string> Groups, string Folder, EvaluationReport Report);
