namespace TorchSharp;

/// <summary>How a tensor is written out.</summary>
public enum TensorStringStyle
{
    /// <summary>Shape, element type and device alone.</summary>
    Metadata,

    /// <summary>Shape, element type and device, then the elements.</summary>
    Julia,

    /// <summary>The elements, nested in brackets.</summary>
    Numpy,

    /// <summary>The element type, then the elements, nested in braces.</summary>
    CSharp,

    /// <summary>As <see cref="torch.TensorStringStyle"/> says.</summary>
    Default,
}
