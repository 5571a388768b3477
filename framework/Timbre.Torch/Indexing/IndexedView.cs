using TorchSharp.Interop;
using Tensor = TorchSharp.torch.Tensor;
using TensorIndex = TorchSharp.torch.TensorIndex;

namespace TorchSharp;

/// <summary>
/// The part of a tensor that a list of indices names: a view after all numbers and ranges, and the tensors left to gather by.
/// The rules are those of LibTorch's <c>ATen/TensorIndexing.h</c>.
/// </summary>
internal sealed class IndexedView : IDisposable
{
    private readonly List<Tensor> _made = [];

    public IndexedView(Tensor source, ReadOnlySpan<TensorIndex> indices)
    {
        var unnamed = source.ndim - Named(indices);
        var dimension = 0;
        View = source;
        foreach (ref readonly var index in indices)
        {
            switch (index.What)
            {
                case TensorIndex.Kind.Ellipsis:
                    dimension += (int)unnamed;
                    break;
                case TensorIndex.Kind.None:
                    Move(View.unsqueeze(dimension++));
                    break;
                case TensorIndex.Kind.Single:
                    Move(View.select(dimension, index.Start!.Value));
                    break;
                case TensorIndex.Kind.Slice:
                    Move(Aten.Call("slice.Tensor", View, dimension++, index.Start, index.Stop, index.Step ?? 1));
                    break;
                case TensorIndex.Kind.Bool:
                    GatherOne(ref dimension, index.Start != 0);
                    break;
                case TensorIndex.Kind.Tensor when index.Indices!.ndim == 0 && torch.is_integral(index.Indices):
                    if (IsMask(index.Indices))
                    {
                        GatherOne(ref dimension, index.Indices.ToBoolean());
                    }
                    else
                    {
                        Move(View.select(dimension, index.Indices.ToInt64()));
                    }

                    break;
                default:
                    Gather(ref dimension, index.Indices!);
                    break;
            }
        }
    }

    public Tensor View { get; private set; }

    public List<Tensor?> Gathered { get; } = [];

    public Tensor Read() => Gathered.Count == 0 ? View.alias() : Aten.Call("index.Tensor", View, Gathered.ToArray());

    public void Write(Tensor value, bool accumulate = false)
    {
        if (Gathered.Count > 0)
        {
            Aten.Mutate("index_put_", View, Gathered.ToArray(), value, accumulate);
            return;
        }

        // A value may have more leading dimensions of length one than the part that it is written to.
        using var scope = torch.NewDisposeScope();
        while (value.ndim > View.ndim && value.size(0) == 1)
        {
            value = value.squeeze(0);
        }

        if (accumulate)
        {
            View.add_(value);
        }
        else
        {
            View.copy_(value);
        }
    }

    public void Dispose() => _made.ForEach(tensor => tensor.Dispose());

    private static bool IsMask(Tensor indices) => indices.dtype is torch.ScalarType.Bool or torch.ScalarType.Byte;

    private static long Named(ReadOnlySpan<TensorIndex> indices)
    {
        long count = 0;
        foreach (ref readonly var index in indices)
        {
            count += index.What switch
            {
                TensorIndex.Kind.Single or TensorIndex.Kind.Slice => 1,
                TensorIndex.Kind.Tensor => IsMask(index.Indices!) ? index.Indices!.ndim : 1,
                _ => 0,
            };
        }

        return count;
    }

    private void GatherOne(ref int dimension, bool keep)
    {
        Move(View.unsqueeze(dimension));
        var indices = keep ? torch.zeros(1, torch.ScalarType.Int64, View.device) : torch.empty(0, torch.ScalarType.Int64, View.device);
        _made.Add(indices);
        Gather(ref dimension, indices);
    }

    private void Gather(ref int dimension, Tensor indices)
    {
        while (Gathered.Count < dimension)
        {
            Gathered.Add(null);
        }

        Gathered.Add(indices);
        dimension++;
    }

    private void Move(Tensor view)
    {
        _made.Add(view);
        View = view;
    }
}
