using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Linear algebra.</summary>
    public static class linalg
    {
        /// <summary>The norm of that order of a vector, or of a matrix where two dimensions are given.</summary>
        public static Tensor norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) =>
            Aten.Call("linalg_norm", input, ord, dims, keepdim);

        /// <summary>The norm of that order of a vector, or of a matrix where two dimensions are given.</summary>
        public static Tensor norm(Tensor input, int ord, long[]? dims = null, bool keepdim = false) =>
            Aten.Call("linalg_norm", input, ord, dims, keepdim);

        /// <summary>The norm of that name, fro or nuc, of a matrix.</summary>
        public static Tensor norm(Tensor input, string ord, long[]? dims = null, bool keepdim = false) =>
            Aten.Call("linalg_norm.ord_str", input, ord, dims, keepdim);

        /// <summary>The square root of the sum of squares, of all elements or along the dimensions.</summary>
        public static Tensor norm(Tensor input, long[]? dims = null, bool keepdim = false) =>
            Aten.Call("linalg_norm", input, default(Argument), dims, keepdim);

        /// <summary>The norm of that order of all elements, or along the dimensions.</summary>
        public static Tensor vector_norm(Tensor input, double ord = 2, long[]? dims = null, bool keepdim = false) =>
            Aten.Call("linalg_vector_norm", input, ord, dims, keepdim);

        /// <summary>The norm of that name, fro or nuc, of matrices, the last two dimensions by default.</summary>
        public static Tensor matrix_norm(Tensor input, string ord = "fro", long[]? dims = null, bool keepdim = false) =>
            Aten.Call("linalg_matrix_norm.str_ord", input, ord, dims ?? (long[])[-2, -1], keepdim);

        /// <summary>The norm of that order of matrices, the last two dimensions by default.</summary>
        public static Tensor matrix_norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) =>
            Aten.Call("linalg_matrix_norm", input, ord, dims ?? (long[])[-2, -1], keepdim);

        /// <summary>The inverse of square matrices.</summary>
        public static Tensor inv(Tensor input) => Aten.Call("linalg_inv", input);

        /// <summary>The pseudo-inverse; singular values below max(atol, rtol times the largest) count as zero.</summary>
        public static Tensor pinv(Tensor input, double? atol = null, double? rtol = null, bool hermitian = false) =>
            Aten.Call("linalg_pinv.atol_rtol_float", input, atol, rtol, hermitian);

        /// <summary>The determinant of square matrices.</summary>
        public static Tensor det(Tensor input) => Aten.Call("linalg_det", input);

        /// <summary>The sign and the logarithm of the magnitude of the determinant.</summary>
        public static (Tensor, Tensor) slogdet(Tensor input) => Aten.CallPair("linalg_slogdet", input);

        /// <summary>The singular value decomposition: input = U diag(S) Vh.</summary>
        public static (Tensor U, Tensor S, Tensor Vh) svd(Tensor input, bool fullMatrices = true) =>
            Aten.CallTriple("linalg_svd", input, fullMatrices);

        /// <summary>The singular values, the largest first.</summary>
        public static Tensor svdvals(Tensor input) => Aten.Call("linalg_svdvals", input);

        /// <summary>The decomposition into an orthogonal and an upper triangular matrix.</summary>
        public static (Tensor Q, Tensor R) qr(Tensor input, QRMode mode = QRMode.Reduced) => Aten.CallPair("linalg_qr", input, Name(mode));

        /// <summary>
        /// Eigenvalues, the smallest first, and eigenvectors of symmetric matrices, of which one triangle is read: L or U.
        /// </summary>
        public static (Tensor, Tensor) eigh(Tensor input, char UPLO = 'L') => Aten.CallPair("linalg_eigh", input, UPLO.ToString());

        /// <summary>Eigenvalues, the smallest first, of symmetric matrices, of which one triangle is read: L or U.</summary>
        public static Tensor eigvalsh(Tensor input, char UPLO = 'L') => Aten.Call("linalg_eigvalsh", input, UPLO.ToString());

        /// <summary>Complex eigenvalues and eigenvectors of square matrices.</summary>
        public static (Tensor, Tensor) eig(Tensor input) => Aten.CallPair("linalg_eig", input);

        /// <summary>Complex eigenvalues of square matrices.</summary>
        public static Tensor eigvals(Tensor input) => Aten.Call("linalg_eigvals", input);

        /// <summary>The lower triangular matrix whose product with its conjugate transpose is the input.</summary>
        public static Tensor cholesky(Tensor input) => Aten.Call("linalg_cholesky", input);

        /// <summary>X of the equation A X = B, or X A = B where left is false.</summary>
        public static Tensor solve(Tensor A, Tensor B, bool left = true) => Aten.Call("linalg_solve", A, B, left);

        /// <summary>The exponential of square matrices.</summary>
        public static Tensor matrix_exp(Tensor input) => Aten.Call("linalg_matrix_exp", input);

        /// <summary>The number of singular values above max(atol, rtol times the largest).</summary>
        public static Tensor matrix_rank(Tensor input, double? atol = null, double? rtol = null, bool hermitian = false) =>
            Aten.Call("linalg_matrix_rank.atol_rtol_float", input, atol, rtol, hermitian);

        /// <summary>The product of matrices in the order that takes the fewest multiplications.</summary>
        public static Tensor multi_dot(IList<Tensor> tensors) => Aten.Call("linalg_multi_dot", tensors.ToArray());

        /// <summary>The cross product of vectors of three elements along the dimension.</summary>
        public static Tensor cross(Tensor input, Tensor other, long dim = -1) => Aten.Call("linalg_cross", input, other, dim);

        /// <summary>The diagonal of two dimensions, in the same memory.</summary>
        public static Tensor diagonal(Tensor input, int offset = 0, int dim1 = -2, int dim2 = -1) => input.diagonal(offset, dim1, dim2);

        /// <summary>Which parts of the orthogonal and the triangular matrix are computed.</summary>
        public enum QRMode
        {
            /// <summary>As many columns and rows as the smaller side of the input.</summary>
            Reduced = 0,

            /// <summary>The whole orthogonal matrix.</summary>
            Complete = 1,

            /// <summary>The triangular matrix only.</summary>
            R = 2,
        }

        private static string Name(QRMode mode) => mode switch
        {
            QRMode.Reduced => "reduced",
            QRMode.Complete => "complete",
            _ => "r",
        };
    }
}
