namespace Timbre.Cli;

/// <summary>How far the slow thing that is going on has come.</summary>
/// <param name="Title">What is going on: <c>decoding</c>, <c>epoch 3/15</c>.</param>
/// <param name="Done">Units done.</param>
/// <param name="Total">All units.</param>
/// <param name="Unit">What is counted, in the plural.</param>
internal sealed record ProgressState(string Title, double Done, double Total, string Unit);
