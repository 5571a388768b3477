using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Modules of one tensor run one after the other, each on the result of the one before; results in between are freed at once.
/// </summary>
public class Sequential : nn.Module<Tensor, Tensor>
{
    private readonly List<nn.IModule<Tensor, Tensor>> _steps = [];

    internal Sequential()
        : base(nameof(Sequential))
    {
    }

    /// <summary>Creates a chain of modules, named "0", "1" and so on.</summary>
    protected Sequential(params nn.Module<Tensor, Tensor>[] modules)
        : this()
    {
        foreach (var module in modules)
        {
            append(module);
        }
    }

    /// <summary>Creates a chain of named modules.</summary>
    protected Sequential(params (string name, nn.Module<Tensor, Tensor> submodule)[] modules)
        : this()
    {
        foreach (var (name, module) in modules)
        {
            append(name, module);
        }
    }

    /// <summary>The number of modules in the chain.</summary>
    public int Count => _steps.Count;

    /// <summary>The module at a position of the chain.</summary>
    [IndexerName("SequentialItems")]
    public nn.IModule<Tensor, Tensor> this[int index] => _steps[index];

    /// <summary>A chain of the modules between two positions, under their names here and shared with this chain.</summary>
    [IndexerName("SequentialItems")]
    public Sequential this[(int? start, int? end) index] => Slice(index.start ?? 0, index.end ?? Count);

    /// <summary>A chain of the modules in a range, under their names here and shared with this chain.</summary>
    [IndexerName("SequentialItems")]
    public Sequential this[Range index] => Slice(index.Start.GetOffset(Count), index.End.GetOffset(Count));

    /// <summary>Adds a module to the end of the chain under a name.</summary>
    public Sequential append(string name, nn.IModule<Tensor, Tensor> module)
    {
        register_module(name, (nn.Module)module);
        _steps.Add(module);
        return this;
    }

    /// <summary>Adds a module to the end of the chain, named by its position.</summary>
    public Sequential append(nn.IModule<Tensor, Tensor> module) => append($"{_steps.Count}", module);

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor)
    {
        if (_steps.Count == 0)
        {
            return tensor.alias();
        }

        var current = tensor;
        foreach (var step in _steps)
        {
            var next = step.call(current);
            if (!ReferenceEquals(current, tensor) && !ReferenceEquals(current, next))
            {
                current.Dispose();
            }

            current = next;
        }

        return current;
    }

    private Sequential Slice(int start, int end)
    {
        var slice = new Sequential();
        foreach (var (name, module) in named_children().Take(start..end))
        {
            slice.append(name, (nn.IModule<Tensor, Tensor>)module);
        }

        return slice;
    }
}
