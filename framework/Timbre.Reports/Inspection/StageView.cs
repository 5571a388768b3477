namespace Timbre.Reports;

/// <summary>What came out of one stage, on the host.</summary>
/// <param name="Place">Where the stage stands, such as <c>features[1]</c>; what goes in has <c>input</c>.</param>
/// <param name="Name">The stage's name.</param>
/// <param name="Shape">The shape of the one item.</param>
/// <param name="Values">Its values, the last axis fastest.</param>
/// <param name="Note">What to know about it, to stand behind its name; empty where there is nothing.</param>
internal sealed record StageView(string Place, string Name, SignalShape Shape, float[] Values, string Note = "");
