namespace Timbre;

/// <summary>The types of elements that a .npy file is read and written with.</summary>
public enum NpyType
{
    /// <summary>Unsigned bytes.</summary>
    UInt8,

    /// <summary>IEEE 754 single precision.</summary>
    Float32,

    /// <summary>IEEE 754 double precision; read as the nearest float32.</summary>
    Float64,
}
