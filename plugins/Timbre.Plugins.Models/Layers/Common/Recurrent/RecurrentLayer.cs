using System.Globalization;
using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// The module of a recurrent layer: a stack of cells that each read a sequence <c>[time, batch, feature]</c>, forwards or also backwards.
/// </summary>
/// <remarks>
/// A forward pass never sees what follows an item's last step, so it runs over the padded batch and the wanted state is picked out; a
/// reverse pass gets each item turned around within its length. LibTorch's packed sequences give the same numbers in 2.5 to 4 times the
/// time (32 items of 100 to 200 steps, 64 to 128 units, 2 cores).
/// </remarks>
/// <typeparam name="TCell">The module of one layer and direction.</typeparam>
internal abstract class RecurrentLayer<TCell> : SignalLayer
    where TCell : nn.Module
{
    private readonly List<(TCell Forward, TCell? Reverse)> _stack = [];
    private readonly RecurrentOptions _options;
    private readonly Action<RecurrentStart> _start;

    /// <param name="name">The layer's name.</param>
    /// <param name="features">The numbers of one step.</param>
    /// <param name="options">The layer's size.</param>
    /// <param name="start">Gives a cell's weights and constants their first values.</param>
    protected RecurrentLayer(string name, long features, RecurrentOptions options, Action<RecurrentStart> start)
        : base(name)
    {
        _options = options;
        _start = start;
        for (var i = 0; i < options.Layers; i++)
        {
            var inputs = i == 0 ? features : options.Units * (options.Bidirectional ? 2 : 1);
            var cellName = string.Create(CultureInfo.InvariantCulture, $"{name}{i}");
            _stack.Add((Add(cellName, inputs), options.Bidirectional ? Add(cellName + "_reverse", inputs) : null));
        }
    }

    public override Signal forward(Signal input)
    {
        var sequence = input.Values.flatten(1, 2).permute(2, 0, 1); // [time, batch, feature]
        var turn = _options.Bidirectional ? Turn(input, sequence.shape[0]) : null;
        for (var i = 0; i < _stack.Count; i++)
        {
            var between = i == 0 ? sequence : nn.functional.dropout(sequence, _options.Dropout, training);
            var (ahead, reverse) = _stack[i];
            var states = Run(ahead, between);
            sequence = reverse is null || turn is null ? states : cat([states, Rows(Run(reverse, Rows(between, turn)), turn)], 2);
        }

        return _options.Return == RecurrentReturn.Last
            ? Signal.Vector(Last(sequence, input.Lengths))
            : input with { Values = sequence.permute(1, 2, 0).unsqueeze(2) };
    }

    /// <summary>Makes a cell of one layer in one direction.</summary>
    protected abstract TCell Create(long features, long units);

    /// <summary>Runs a cell over <c>[time, batch, feature]</c>, giving its states <c>[time, batch, units]</c>.</summary>
    protected abstract Tensor Run(TCell cell, Tensor sequence);

    private TCell Add(string name, long features)
    {
        var cell = Part(name, Create(features, _options.Units));
        _start(new RecurrentStart(cell, _options));
        return cell;
    }

    // The forward state is complete at an item's last valid step, the reverse state at its first.
    private Tensor Last(Tensor sequence, Tensor lengths)
    {
        var items = arange(lengths.shape[0], dtype: ScalarType.Int64, device: lengths.device);
        var last = sequence.flatten(0, 1).index_select(0, ((lengths - 1) * lengths.shape[0]) + items);
        return _options.Bidirectional
            ? cat([last.narrow(1, 0, _options.Units), sequence.select(0, 0).narrow(1, _options.Units, _options.Units)], 1)
            : last;
    }

    // Row numbers of [time × batch, feature] that turn each item around within its length and leave the padding where it is; its own
    // inverse.
    private static Tensor Turn(Signal input, long steps)
    {
        var batch = input.Lengths.shape[0];
        var time = arange(steps, dtype: ScalarType.Int64, device: input.Lengths.device).unsqueeze(1);
        var items = arange(batch, dtype: ScalarType.Int64, device: input.Lengths.device);
        var turned = where(time.lt(input.Lengths), input.Lengths - 1 - time, time);
        return ((turned * batch) + items).flatten();
    }

    private static Tensor Rows(Tensor sequence, Tensor rows) =>
        sequence.flatten(0, 1).index_select(0, rows).reshape(sequence.shape[0], sequence.shape[1], -1);
}
