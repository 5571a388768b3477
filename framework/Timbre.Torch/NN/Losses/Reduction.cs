namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>How the losses of single values are put together.</summary>
        public enum Reduction : long
        {
            /// <summary>They stay apart.</summary>
            None = 0,

            /// <summary>Their mean, weighted where there are weights.</summary>
            Mean = 1,

            /// <summary>Their sum.</summary>
            Sum = 2,
        }
    }
}
