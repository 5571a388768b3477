using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>A TorchScript module as the network of a pipeline: values and lengths in, logits <c>[batch, class]</c> out.</summary>
internal sealed class TorchScriptNetwork : nn.Module<Tensor, Tensor, Tensor>
{
    private const string Error = "RuntimeError: ";

    private readonly jit.ScriptModule _script;
    private readonly bool _takesLengths;
    private readonly bool _isFrozen;

    /// <summary>Takes the script over.</summary>
    public TorchScriptNetwork(jit.ScriptModule script, bool takesLengths, bool isFrozen)
        : base("torchscript")
    {
        (_script, _takesLengths, _isFrozen) = (script, takesLengths, isFrozen);
        register_module("script", script);
        if (isFrozen)
        {
            foreach (var parameter in script.parameters())
            {
                parameter.requires_grad_(false);
            }
        }
    }

    /// <summary>Sets training mode, but for a frozen network: its dropout rests, and its running averages stay.</summary>
    public override void train(bool train = true)
    {
        base.train(train);
        _script.train(train && !_isFrozen);
    }

    // Contiguous, since view, which scripts are full of, takes no other order of memory. An empty item counts as one step: a mean of
    // nothing would not be a number.
    public override Tensor forward(Tensor values, Tensor lengths)
    {
        try
        {
            var output = _takesLengths
                ? _script.forward(values.contiguous(), lengths.clamp_min(1))
                : _script.forward(values.contiguous());
            return output as Tensor ?? throw new InvalidCastException("forward returns several values, not one tensor");
        }
        catch (Exception failure) when (failure is ExternalException or InvalidCastException or NotImplementedException)
        {
            throw new StageException($"{Reason(failure)}.", failure);
        }
    }

    /// <summary>What went wrong, in LibTorch's words and without a full stop: not where in the script, and not where in LibTorch.</summary>
    public static string Reason(Exception failure)
    {
        var lines = failure.Message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var line = lines.LastOrDefault(text => text.StartsWith(Error, StringComparison.Ordinal)) ?? lines.FirstOrDefault() ?? "";
        return line.Replace(Error, "", StringComparison.Ordinal).TrimEnd('.');
    }
}
