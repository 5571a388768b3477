namespace Timbre.Engine;

/// <summary>Something that TensorBoard shows.</summary>
/// <param name="Tag">Its name; what stands before a slash groups it.</param>
internal abstract record Figure(string Tag);

/// <summary>A point of a curve.</summary>
/// <param name="Tag">The curve's name.</param>
/// <param name="Value">Its value.</param>
internal sealed record ScalarFigure(string Tag, double Value) : Figure(Tag);

/// <summary>A text.</summary>
/// <param name="Tag">Its name.</param>
/// <param name="Markdown">The text, as Markdown.</param>
internal sealed record TextFigure(string Tag, string Markdown) : Figure(Tag);
