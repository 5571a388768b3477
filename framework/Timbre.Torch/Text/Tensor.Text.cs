using System.Globalization;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Writes tensors as Julia does.</summary>
    public const TensorStringStyle julia = TensorStringStyle.Julia;

    /// <summary>Writes tensors as NumPy does.</summary>
    public const TensorStringStyle numpy = TensorStringStyle.Numpy;

    /// <summary>Writes tensors as C# does.</summary>
    public const TensorStringStyle csharp = TensorStringStyle.CSharp;

    /// <summary>How tensors are written where nothing else is asked for.</summary>
    public static TensorStringStyle TensorStringStyle { get; set; } = TensorStringStyle.Julia;

    public partial class Tensor
    {
        /// <summary>Shape, element type and device, as in <c>[2x3], type = Float32, device = cpu</c>.</summary>
        public override string ToString() =>
            IsInvalid ? "" : $"[{string.Join('x', shape)}], type = {dtype}, device = {device}";

        /// <summary>Shape, element type and device, and the elements where <paramref name="disamb"/> asks for them.</summary>
        public string ToString(
            bool disamb, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string? newLine = null) =>
            disamb ? ToString(TensorStringStyle.Default, fltFormat, width, cultureInfo, newLine) : ToString();

        /// <summary>The tensor in that style; <paramref name="width"/> is accepted and lines are not broken to it.</summary>
        public string ToString(
            TensorStringStyle style, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string? newLine = null)
        {
            var line = newLine ?? "\n";
            return (style == TensorStringStyle.Default ? torch.TensorStringStyle : style, is_meta) switch
            {
                (_, true) or (TensorStringStyle.Metadata, _) => ToString(),
                (TensorStringStyle.Numpy, _) => Elements("[", "]"),
                (TensorStringStyle.CSharp, _) => $"{dtype} {Elements("{", "}")}",
                _ => ToString() + line + Elements("[", "]"),
            };

            string Elements(string open, string close) => new TensorText(fltFormat ?? "g5", cultureInfo, line, open, close).Write(this);
        }
    }
}
