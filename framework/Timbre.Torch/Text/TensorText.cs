using System.Globalization;
using System.Text;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp;

/// <summary>Writes the elements of a tensor, nested in brackets, with the middle of long dimensions left out.</summary>
internal sealed class TensorText(string? format, CultureInfo? culture, string newLine, string open, string close)
{
    private const int Shown = 6;
    private const int AtEachEnd = 3;

    private readonly StringBuilder _text = new();
    private readonly CultureInfo _culture = culture ?? CultureInfo.InvariantCulture;

    public string Write(Tensor tensor)
    {
        using var scope = torch.NewDisposeScope();
        Append(tensor.detach().cpu().resolve_conj(), 0);
        return _text.ToString();
    }

    private void Append(Tensor tensor, int depth)
    {
        if (tensor.ndim == 0)
        {
            _text.Append(Number(tensor));
            return;
        }

        var length = tensor.size(0);
        _text.Append(open);
        for (long i = 0; i < length; i++)
        {
            if (i > 0)
            {
                _text.Append(tensor.ndim == 1 ? ", " : "," + newLine + new string(' ', depth + 1));
            }

            if (length > Shown && i == AtEachEnd)
            {
                _text.Append("...");
                i = length - AtEachEnd - 1;
            }
            else
            {
                using var part = tensor[i];
                Append(part, depth + 1);
            }
        }

        _text.Append(close);
    }

    private string Number(Tensor element)
    {
        var scalar = element.ToScalar();
        return scalar switch
        {
            { IsBool: true } => scalar.Integer != 0 ? "true" : "false",
            { IsComplex: true } => $"{Real(scalar.Real)}{(scalar.Imaginary < 0 ? '-' : '+')}{Real(Math.Abs(scalar.Imaginary))}i",
            { IsFloatingPoint: true } => Real(scalar.Real),
            _ => scalar.Integer.ToString(_culture),
        };

        string Real(double value) => value.ToString(format, _culture);
    }
}
