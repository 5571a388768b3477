using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The tensors joined along a dimension that they have.</summary>
    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => Aten.Call("cat", tensors.ToArray(), dim);

    /// <summary>The tensors joined along a dimension that they have.</summary>
    public static Tensor cat(Tensor[] tensors, long dim = 0) => Aten.Call("cat", tensors, dim);

    /// <summary>The tensors joined along a dimension that they have.</summary>
    public static Tensor cat(ReadOnlySpan<Tensor> tensors, long dim = 0) => Aten.Call("cat", tensors.ToArray(), dim);

    /// <summary>The tensors joined along a dimension that they have.</summary>
    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => Aten.Call("cat", tensors.ToArray(), dim);

    /// <summary>The tensors joined along a dimension that they have.</summary>
    public static Tensor concat(Tensor[] tensors, long dim = 0) => Aten.Call("cat", tensors, dim);

    /// <summary>The tensors joined along a dimension that they have.</summary>
    public static Tensor concat(ReadOnlySpan<Tensor> tensors, long dim = 0) => Aten.Call("cat", tensors.ToArray(), dim);

    /// <summary>The tensors, all of one shape, joined along a new dimension.</summary>
    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0) => Aten.Call("stack", tensors.ToArray(), dim);

    /// <summary>The tensors joined along the second dimension; those of one dimension, along it.</summary>
    public static Tensor hstack(IList<Tensor> tensors) => Aten.Call("hstack", tensors.ToArray());

    /// <summary>The tensors joined along the second dimension; those of one dimension, along it.</summary>
    public static Tensor hstack(params Tensor[] tensors) => Aten.Call("hstack", tensors);

    /// <summary>The tensors joined along the second dimension; those of one dimension, along it.</summary>
    public static Tensor hstack(IEnumerable<Tensor> tensors) => Aten.Call("hstack", tensors.ToArray());

    /// <summary>The tensors joined along the second dimension; those of one dimension, along it.</summary>
    public static Tensor hstack(ReadOnlySpan<Tensor> tensors) => Aten.Call("hstack", tensors.ToArray());

    /// <summary>The tensors joined along the first dimension; those of one dimension become rows.</summary>
    public static Tensor vstack(IList<Tensor> tensors) => Aten.Call("vstack", tensors.ToArray());

    /// <summary>The tensors joined along the first dimension; those of one dimension become rows.</summary>
    public static Tensor vstack(Tensor[] tensors) => Aten.Call("vstack", tensors);

    /// <summary>The tensors joined along the first dimension; those of one dimension become rows.</summary>
    public static Tensor vstack(ReadOnlySpan<Tensor> tensors) => Aten.Call("vstack", tensors.ToArray());

    /// <summary>The tensors joined along the third dimension.</summary>
    public static Tensor dstack(IList<Tensor> tensors) => Aten.Call("dstack", tensors.ToArray());

    /// <summary>The tensors joined along the third dimension.</summary>
    public static Tensor dstack(params Tensor[] tensors) => Aten.Call("dstack", tensors);

    /// <summary>The tensors joined along the third dimension.</summary>
    public static Tensor dstack(IEnumerable<Tensor> tensors) => Aten.Call("dstack", tensors.ToArray());

    /// <summary>The tensors joined along the third dimension.</summary>
    public static Tensor dstack(ReadOnlySpan<Tensor> tensors) => Aten.Call("dstack", tensors.ToArray());

    /// <summary>The dimension at source moved to destination.</summary>
    public static Tensor movedim(Tensor input, long source, long destination) => Aten.Call("movedim.int", input, source, destination);

    /// <summary>The dimension at source moved to destination.</summary>
    public static Tensor moveaxis(Tensor input, long source, long destination) => Aten.Call("movedim.int", input, source, destination);

    /// <summary>The matrices along the diagonal of one.</summary>
    public static Tensor block_diag(params Tensor[] tensors) => Aten.Call("block_diag", tensors);

    /// <summary>The tensors stretched to the shape that they have in common.</summary>
    public static IList<Tensor> broadcast_tensors(params Tensor[] tensors) => Aten.CallList("broadcast_tensors", tensors);

    /// <summary>Grids of coordinates from one tensor per axis; indexing is ij (rows first) or xy.</summary>
    public static Tensor[] meshgrid(IEnumerable<Tensor> tensors, string indexing = "ij") =>
        Aten.CallList("meshgrid.indexing", tensors.ToArray(), indexing);

    /// <summary>All combinations of one element of each tensor.</summary>
    public static Tensor cartesian_prod(params Tensor[] tensors) => Aten.Call("cartesian_prod", tensors);

    /// <summary>All combinations of one element of each tensor.</summary>
    public static Tensor cartesian_prod(IList<Tensor> tensors) => Aten.Call("cartesian_prod", tensors.ToArray());
}
