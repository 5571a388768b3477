using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// One layer of a transformer encoder: attention, then a dense layer, each added to its input; <c>[batch, time, units]</c> to the same.
/// </summary>
internal sealed class TransformerBlock : nn.Module<Tensor, Signal, Tensor>
{
    private readonly TransformerEncoderOptions _options;
    private readonly TorchSharp.Modules.Linear _inputs;
    private readonly TorchSharp.Modules.Linear _outputs;
    private readonly TorchSharp.Modules.Linear _expand;
    private readonly TorchSharp.Modules.Linear _contract;
    private readonly TorchSharp.Modules.LayerNorm _attentionNorm;
    private readonly TorchSharp.Modules.LayerNorm _denseNorm;

    public TransformerBlock(TransformerEncoderOptions options)
        : base("block")
    {
        _options = options;
        var between = options.FeedForward ?? 4 * options.Units;
        _inputs = nn.Linear(options.Units, 3 * options.Units);
        _outputs = nn.Linear(options.Units, options.Units);
        _expand = nn.Linear(options.Units, between);
        _contract = nn.Linear(between, options.Units);
        _attentionNorm = nn.LayerNorm([options.Units]);
        _denseNorm = nn.LayerNorm([options.Units]);
        register_module("inputs", _inputs);
        register_module("outputs", _outputs);
        register_module("expand", _expand);
        register_module("contract", _contract);
        register_module("attention-norm", _attentionNorm);
        register_module("dense-norm", _denseNorm);

        // As PyTorch's multi-head attention starts.
        nn.init.xavier_uniform_(_inputs.weight);
        nn.init.zeros_(_inputs.bias!);
        nn.init.zeros_(_outputs.bias!);
    }

    /// <param name="steps">The steps <c>[batch, time, units]</c>.</param>
    /// <param name="signal">The signal that they belong to, whose lengths count.</param>
    public override Tensor forward(Tensor steps, Signal signal)
    {
        if (_options.NormFirst)
        {
            var attended = steps + Attend(_attentionNorm.call(steps), signal);
            return attended + Transform(_denseNorm.call(attended));
        }

        var normalized = _attentionNorm.call(steps + Attend(steps, signal));
        return _denseNorm.call(normalized + Transform(normalized));
    }

    protected override void RegisterComponents()
    {
    }

    // Source: Vaswani et al. 2017, section 3.2.
    private Tensor Attend(Tensor steps, Signal signal)
    {
        var parts = _inputs.call(steps).chunk(3, 2);
        var (queries, keys, values) = (Heads(parts[0]), Heads(parts[1]), Heads(parts[2])); // [batch, head, time, units / heads]
        var scores = queries.matmul(keys.transpose(2, 3)) / Math.Sqrt(queries.shape[3]);
        var weights = Drop(TimeAxis.Softmax(scores, signal));
        return Drop(_outputs.call(weights.matmul(values).transpose(1, 2).flatten(2)));
    }

    private Tensor Transform(Tensor steps) => Drop(_contract.call(Drop(_expand.call(steps).relu())));

    private Tensor Heads(Tensor part) => part.unflatten(2, [_options.Heads, -1]).transpose(1, 2);

    private Tensor Drop(Tensor values) => nn.functional.dropout(values, _options.Dropout, training);
}
