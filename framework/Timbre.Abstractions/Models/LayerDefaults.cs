namespace Timbre;

/// <summary>Whose constants and initial weights layers take where a pipeline states none.</summary>
public enum LayerDefaults
{
    /// <summary>PyTorch's.</summary>
    Torch,

    /// <summary>
    /// Keras's: Glorot-uniform weights and constants that start at 0; recurrent layers with orthogonal recurrent weights, forget bias 1
    /// and, but for GRUs, one constant for each gate; batch-norm with momentum 0.01 (Keras's 0.99) and eps 0.001; layer-norm with eps
    /// 0.001.
    /// </summary>
    Keras,
}
