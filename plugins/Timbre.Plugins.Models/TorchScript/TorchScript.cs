using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// A network that PyTorch saved together with its code; it starts with the saved weights and is trained further unless frozen.
/// </summary>
/// <remarks>
/// In PyTorch, write <c>torch.jit.save(torch.jit.script(network), "network.pt")</c>, or, for a network whose code TorchScript cannot read,
/// <c>torch.jit.save(torch.jit.trace(network, example), "network.pt")</c>, which records one call and keeps its dropout, its sizes and its
/// device for ever. Its forward takes the values, float32 <c>[batch, channel, frequency, time]</c>, <c>[batch, time]</c> or
/// <c>[batch, feature]</c> as the features give them, and, if it has a second input, the lengths, int64 <c>[batch]</c>; it returns logits
/// <c>[batch, class]</c>, in the order of <c>data.labels</c>, without softmax. What was saved with <c>requires_grad</c> off stays as it is.
/// The file is a program: <c>--no-code</c> refuses it.
/// </remarks>
/// <example><code>
/// model:
///   torchscript: { file: models/masked-mean.pt }
/// </code></example>
[Plugin("torchscript")]
public sealed class TorchScript(TorchScriptOptions options) : IModel
{
    /// <inheritdoc/>
    public nn.Module<Tensor, Tensor, Tensor> Build(ModelContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var network = Load();
        try
        {
            RequireLogits(network, context);
            return network;
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }

    private TorchScriptNetwork Load()
    {
        jit.ScriptModule script;
        try
        {
            script = jit.load(options.File);
        }
        catch (Exception failure) when (failure is not (OutOfMemoryException or DllNotFoundException))
        {
            throw new StageException(
                $"'{options.File}' is no TorchScript model that LibTorch can load: {TorchScriptNetwork.Reason(failure)}. "
                + "Save the network in PyTorch by torch.jit.save(torch.jit.script(network), path); torch.save alone writes no code.",
                failure);
        }

        var inputs = script.GetNumberOfInputs();
        if (inputs is 1 or 2)
        {
            return new TorchScriptNetwork(script, takesLengths: inputs == 2, options.Frozen);
        }

        script.Dispose();
        throw new StageException(
            $"The forward of '{options.File}' takes {inputs} inputs; it must take the values, or the values and their lengths.");
    }

    // Two items, since one alone hides a network that mixes up batch and channel axes.
    private void RequireLogits(TorchScriptNetwork network, ModelContext context)
    {
        const int batch = 2;
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        network.eval();
        Tensor logits;
        try
        {
            var steps = context.Input.Kind == SignalKind.Vector ? 1 : context.Input.Dimensions[^1];
            logits = network.call(zeros([batch, .. context.Input.Dimensions]), full([batch], steps, dtype: ScalarType.Int64));
        }
        catch (StageException refusal)
        {
            throw new StageException(
                $"'{options.File}' cannot take a {context.Input}: {refusal.Message.TrimEnd('.')}. "
                + "Give it the features that it was made for.",
                refusal);
        }

        if (!logits.shape.SequenceEqual([batch, context.ClassCount]))
        {
            throw new StageException(
                $"'{options.File}' gives [{string.Join(", ", logits.shape)}] for a batch of {batch}, but the pipeline has "
                + $"{context.ClassCount} labels, so it must give logits [{batch}, {context.ClassCount}]: change data.labels or the network's last layer.");
        }

        network.train();
    }
}
