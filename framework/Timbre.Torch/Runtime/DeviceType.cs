namespace TorchSharp;

/// <summary>Kinds of devices, numbered as LibTorch numbers them.</summary>
public enum DeviceType
{
    /// <summary>The processor.</summary>
    CPU = 0,

    /// <summary>NVIDIA graphics processors.</summary>
    CUDA = 1,

    /// <summary>oneDNN's own layouts.</summary>
    MKLDNN = 2,

    /// <summary>AMD graphics processors.</summary>
    HIP = 6,

    /// <summary>Apple's graphics processors.</summary>
    MPS = 13,

    /// <summary>Shapes without data.</summary>
    META = 14,
}
