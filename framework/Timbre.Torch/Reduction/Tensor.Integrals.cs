using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The integral along the dimension by trapezia, samples dx apart or at the places x.</summary>
        public Tensor trapezoid(double dx = 1, long dim = -1) => Aten.Call("trapezoid.dx", this, dx, dim);

        /// <summary>The integral along the dimension by trapezia, samples dx apart or at the places x.</summary>
        public Tensor trapezoid(Tensor x, long dim = -1) => Aten.Call("trapezoid.x", this, x, dim);

        /// <summary>The running integral along the dimension by trapezia, samples dx apart or at the places x.</summary>
        public Tensor cumulative_trapezoid(double dx = 1, long dim = -1) => Aten.Call("cumulative_trapezoid.dx", this, dx, dim);

        /// <summary>The running integral along the dimension by trapezia, samples dx apart or at the places x.</summary>
        public Tensor cumulative_trapezoid(Tensor x, long dim = -1) => Aten.Call("cumulative_trapezoid.x", this, x, dim);
    }
}
