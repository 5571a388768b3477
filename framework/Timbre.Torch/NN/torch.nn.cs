namespace TorchSharp;

public static partial class torch
{
    /// <summary>Layers, losses and what works on them.</summary>
    public static partial class nn
    {
        /// <summary>Layers and losses as functions, without parameters of their own.</summary>
        public static partial class functional
        {
        }
    }
}
