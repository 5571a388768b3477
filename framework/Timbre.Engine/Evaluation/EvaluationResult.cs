namespace Timbre.Engine;

/// <summary>How well a model does, and each recording that the figures come from.</summary>
/// <param name="Report">The figures.</param>
/// <param name="Judgements">The judged recordings, in the order of the test split; failed ones are listed by the report.</param>
public sealed record EvaluationResult(EvaluationReport Report, IReadOnlyList<Judgement> Judgements);
