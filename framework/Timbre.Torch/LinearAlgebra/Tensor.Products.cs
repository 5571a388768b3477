using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The matrix product; of vectors the inner product; leading dimensions are batches.</summary>
        public Tensor matmul(Tensor target) => Aten.Call("matmul", this, target);

        /// <summary>The product of two matrices.</summary>
        public Tensor mm(Tensor target) => Aten.Call("mm", this, target);

        /// <summary>The products of two batches of matrices: [batch, n, m] and [batch, m, p].</summary>
        public Tensor bmm(Tensor batch2) => Aten.Call("bmm", this, batch2);

        /// <summary>The product of a matrix and a vector.</summary>
        public Tensor mv(Tensor target) => Aten.Call("mv", this, target);

        /// <summary>The inner product of two vectors.</summary>
        public Tensor dot(Tensor target) => Aten.Call("dot", this, target);

        /// <summary>The inner product of two vectors, the first one conjugated.</summary>
        public Tensor vdot(Tensor target) => Aten.Call("vdot", this, target);

        /// <summary>All products of the elements of two vectors, as a matrix.</summary>
        public Tensor outer(Tensor vec2) => Aten.Call("outer", this, vec2);

        /// <summary>All products of the elements of two vectors, as a matrix.</summary>
        public Tensor ger(Tensor vec2) => Aten.Call("outer", this, vec2);

        /// <summary>The inner products along the last dimension of both.</summary>
        public Tensor inner(Tensor vec2) => Aten.Call("inner", this, vec2);

        /// <summary>beta times the tensor plus alpha times the product of two matrices.</summary>
        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) =>
            Aten.Call("addmm", this, mat1, mat2, (double)beta, (double)alpha);

        /// <summary>Leaves beta times the tensor plus alpha times the product of two matrices.</summary>
        public Tensor addmm_(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) =>
            Aten.Mutate("addmm_", this, mat1, mat2, (double)beta, (double)alpha);

        /// <summary>beta times the tensor plus alpha times the product of a matrix and a vector.</summary>
        public Tensor addmv(Tensor mat, Tensor vec, float beta = 1, float alpha = 1) =>
            Aten.Call("addmv", this, mat, vec, (double)beta, (double)alpha);

        /// <summary>beta times the tensor plus alpha times the products of two batches of matrices.</summary>
        public Tensor baddbmm(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) =>
            Aten.Call("baddbmm", this, batch1, batch2, (double)beta, (double)alpha);

        /// <summary>The sums of products over the last dims dimensions of one and the first of the other.</summary>
        public Tensor tensordot(Tensor b, long[] dims1, long[] dims2) => Aten.Call("tensordot", this, b, dims1, dims2);

        /// <summary>The Kronecker product.</summary>
        public Tensor kron(Tensor other) => Aten.Call("kron", this, other);

        /// <summary>A matrix multiplied by itself n times.</summary>
        public Tensor matrix_power(int n) => Aten.Call("matrix_power", this, n);

        /// <summary>The exponential of square matrices.</summary>
        public Tensor matrix_exp() => Aten.Call("matrix_exp", this);

        /// <summary>The inverse of square matrices.</summary>
        public Tensor inverse() => Aten.Call("inverse", this);

        /// <summary>The determinant of square matrices.</summary>
        public Tensor det() => Aten.Call("det", this);

        /// <summary>The logarithm of the determinant of square matrices.</summary>
        public Tensor logdet() => Aten.Call("logdet", this);
    }
}
