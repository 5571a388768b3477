using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Torch.Tests.Tensors;

public class OperatorTests
{
    private static readonly Lazy<Dictionary<string, Func<Tensor>>> s_calls = new(Calls);

    public static TheoryData<string> Names => [.. Reference.Cases];

    [Theory]
    [MemberData(nameof(Names))]
    public void Result_is_PyTorchs(string name)
    {
        using var scope = NewDisposeScope();
        s_calls.Value.ShouldContainKey(name);
        s_calls.Value[name]().ShouldBeCase(name);
    }

    [Fact]
    public void Every_call_has_a_reference() => s_calls.Value.Keys.Except(Reference.Cases).ShouldBeEmpty();

    private static Tensor In(string name) => Reference.Input(name);

    private static Tensor Seeded(Func<Tensor> draw)
    {
        manual_seed(42);
        return draw();
    }

    private static Dictionary<string, Func<Tensor>> Calls()
    {
        Tensor X() => In("x");
        Tensor Y() => In("y");
        Tensor U() => In("u");
        Tensor M() => In("m");
        Tensor N() => In("n");
        Tensor S() => In("s");
        Tensor I() => In("i");
        Tensor J() => In("j");
        Tensor W() => In("w");
        Tensor Square() => In("square");
        Tensor Mask() => X() > 0;
        Tensor Places() => tensor(new long[] { 2, 0 });
        Tensor Gathered() => tensor(new long[,] { { 0, 3 }, { 1, 1 }, { 2, 0 } });
        Tensor Frames() => W()[TensorIndex.Ellipsis, ..30];
        Tensor Hann(long length) => hann_window(length, dtype: ScalarType.Float64);
        Tensor Spectrum() => stft(W(), 64, 16, 48, Hann(48), return_complex: true);

        return new()
        {
            ["add"] = () => X() + Y(),
            ["add alpha"] = () => X().add(Y(), 2.5),
            ["sub"] = () => X() - Y(),
            ["mul"] = () => X() * Y(),
            ["div"] = () => X() / Y(),
            ["number minus tensor"] = () => 2 - X(),
            ["number over tensor"] = () => 2 / X(),
            ["div trunc"] = () => X().div(Y(), RoundingMode.trunc),
            ["div floor"] = () => div(X(), Y(), RoundingMode.floor),
            ["integers divided"] = () => I() / J(),
            ["floor_divide"] = () => I().floor_divide(J()),
            ["remainder"] = () => X() % Y(),
            ["fmod"] = () => X().fmod(Y()),
            ["pow"] = () => U().pow(2.5),
            ["pow tensor"] = () => U().pow(Y()),
            ["neg"] = () => -X(),
            ["reciprocal"] = () => X().reciprocal(),
            ["addcmul"] = () => X().addcmul(Y(), U(), 0.5),
            ["addcdiv"] = () => X().addcdiv(Y(), U(), 0.5),
            ["lerp"] = () => lerp(X(), Y(), U()),
            ["abs"] = () => X().abs(),
            ["ceil"] = () => X().ceil(),
            ["floor"] = () => X().floor(),
            ["round"] = () => X().round(),
            ["round decimals"] = () => X().round(2),
            ["trunc"] = () => X().trunc(),
            ["frac"] = () => X().frac(),
            ["clamp"] = () => X().clamp(-0.5, 0.7),
            ["clamp tensor"] = () => X().clamp(-U(), U()),
            ["sign"] = () => X().sign(),
            ["relu"] = () => X().relu(),
            ["sigmoid"] = () => X().sigmoid(),
            ["softmax"] = () => X().softmax(1),
            ["log_softmax"] = () => X().log_softmax(0),
            ["logit"] = () => U().logit(),
            ["nan_to_num"] = () => tensor(new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1 }).nan_to_num(0.5),
            ["deg2rad"] = () => X().deg2rad(),
            ["exp"] = () => X().exp(),
            ["exp2"] = () => X().exp2(),
            ["expm1"] = () => X().expm1(),
            ["log"] = () => U().log(),
            ["log2"] = () => U().log2(),
            ["log10"] = () => U().log10(),
            ["log1p"] = () => U().log1p(),
            ["logaddexp"] = () => X().logaddexp(Y()),
            ["logsumexp"] = () => X().logsumexp(1),
            ["sqrt"] = () => U().sqrt(),
            ["rsqrt"] = () => U().rsqrt(),
            ["square"] = () => X().square(),
            ["hypot"] = () => X().hypot(Y()),
            ["erf"] = () => X().erf(),
            ["sin"] = () => X().sin(),
            ["cos"] = () => X().cos(),
            ["tan"] = () => X().tan(),
            ["asin"] = () => U().asin(),
            ["acos"] = () => U().acos(),
            ["atan"] = () => X().atan(),
            ["atan2"] = () => X().atan2(Y()),
            ["sinh"] = () => X().sinh(),
            ["cosh"] = () => X().cosh(),
            ["tanh"] = () => X().tanh(),
            ["sinc"] = () => X().sinc(),
            ["greater"] = () => X() > Y(),
            ["less or equal"] = () => X() <= 0.3,
            ["equal numbers"] = () => I() == 3,
            ["isclose"] = () => X().isclose(X() + 1e-9),
            ["maximum"] = () => maximum(X(), Y()),
            ["minimum"] = () => X().minimum(Y()),
            ["and"] = () => Mask() & (Y() > 0),
            ["xor"] = () => Mask() ^ (Y() > 0),
            ["not"] = () => ~Mask(),
            ["bits"] = () => I() & J(),
            ["where"] = () => where(Mask(), X(), Y()),
            ["sum"] = () => X().sum(),
            ["sum dims"] = () => M().sum(0, 2, keepdim: true),
            ["sum as float"] = () => I().sum(ScalarType.Float32),
            ["mean"] = () => X().mean(),
            ["mean dim"] = () => M().mean([1]),
            ["prod"] = () => X().prod(1),
            ["cumsum"] = () => X().cumsum(1),
            ["cumprod"] = () => X().cumprod(0),
            ["norm"] = () => X().norm(),
            ["norm dim"] = () => X().norm(1, p: 1),
            ["count_nonzero"] = () => I().count_nonzero(),
            ["all"] = () => Mask().all(1),
            ["any"] = () => Mask().any(),
            ["std"] = () => X().std(),
            ["std dim biased"] = () => X().std(1, unbiased: false),
            ["var"] = () => M().var((1, 2), keepdim: true),
            ["var_mean"] = () => X().var_mean(1).mean,
            ["cov"] = () => X().cov(),
            ["max"] = () => X().max(),
            ["max dim"] = () => X().max(1).values,
            ["max place"] = () => X().max(1).indexes,
            ["amax"] = () => M().amax(0, 2),
            ["amin"] = () => M().amin(1),
            ["argmax"] = () => X().argmax(1),
            ["argmin"] = () => X().argmin(),
            ["median"] = () => X().median(),
            ["quantile"] = () => X().quantile(tensor(new[] { 0.25, 0.8 }), 1),
            ["sorted"] = () => X().sort(1, descending: true).Values,
            ["sort places"] = () => X().sort(1).Indices,
            ["argsort"] = () => argsort(X(), 1),
            ["topk"] = () => X().topk(2, 1).values,
            ["kthvalue"] = () => X().kthvalue(2, 1).values,
            ["bincount"] = () => bincount(I(), minlength: 9),
            ["unique"] = () => I().unique().output,
            ["unique counts"] = () => I().unique(return_counts: true).counts!,
            ["histc"] = () => X().histc(5, -2, 2),
            ["bucketize"] = () => X().bucketize(tensor(new[] { -1.0, 0, 1 })),
            ["reshape"] = () => X().reshape(2, -1),
            ["permute"] = () => M().permute(2, 0, 1),
            ["transpose"] = () => M().transpose(1, 2),
            ["flatten"] = () => M().flatten(1),
            ["unflatten"] = () => X().unflatten(1, 2, 2),
            ["squeeze"] = () => X().unsqueeze(1).squeeze(1),
            ["expand"] = () => X().unsqueeze(0).expand(2, -1, -1),
            ["repeat"] = () => X().repeat(2, 1),
            ["repeat_interleave"] = () => X().repeat_interleave(2, 1),
            ["tile"] = () => X().tile([2, 2]),
            ["flip"] = () => M().flip(0, 2),
            ["roll"] = () => X().roll(1, 1),
            ["roll flat"] = () => X().roll(5),
            ["roll dims"] = () => X().roll((1, 2), (0, 1)),
            ["rot90"] = () => X().rot90(),
            ["narrow"] = () => X().narrow(1, 1, 2),
            ["split"] = () => X().split(3, 1)[1],
            ["split sizes"] = () => X().split(new long[] { 1, 3 }, 1)[1],
            ["chunk"] = () => X().chunk(2, 1)[1],
            ["unbind"] = () => M().unbind(1)[2],
            ["unfold"] = () => W().unfold(1, 100, 50),
            ["diff"] = () => X().diff(2),
            ["diag"] = () => S().diag(),
            ["diag_embed"] = () => X().diag_embed(),
            ["tril"] = () => S().tril(-1),
            ["triu"] = () => triu(S()),
            ["cat"] = () => cat([X(), Y()], 1),
            ["stack"] = () => stack([X(), Y()], 1),
            ["hstack"] = () => hstack(X(), Y()),
            ["vstack"] = () => vstack(new List<Tensor> { X(), Y() }),
            ["movedim"] = () => movedim(M(), 0, 2),
            ["meshgrid"] = () => meshgrid([I(), J()])[1],
            ["one row"] = () => X()[1],
            ["last"] = () => X()[-1, -2],
            ["range"] = () => X()[1.., ..^1],
            ["steps"] = () => X()[TensorIndex.Colon, TensorIndex.Slice(step: 2)],
            ["ellipsis"] = () => M()[TensorIndex.Ellipsis, 1],
            ["new dimension"] = () => X()[.., TensorIndex.None, 1..3],
            ["mask"] = () => X()[Mask()],
            ["rows"] = () => X()[Places()],
            ["rows and range"] = () => M()[.., TensorIndex.Tensor(Places()), 1..],
            ["list after number"] = () => M()[1, .., TensorIndex.Tensor(Places())],
            ["mask of batch"] = () => M()[.., TensorIndex.Tensor(Mask())],
            ["index_select"] = () => X().index_select(0, Places()),
            ["gather"] = () => X().gather(1, Gathered()),
            ["take_along_dim"] = () => X().take_along_dim(X().argsort(1), 1),
            ["scatter"] = () => X().scatter(1, Gathered(), Y()[.., ..2]),
            ["scatter_add"] = () => X().scatter_add(1, Gathered(), Y()[.., ..2]),
            ["masked_fill"] = () => X().masked_fill(Mask(), 9),
            ["index_add"] = () => X().index_add(0, Places(), Y()[..2], 2),
            ["nonzero"] = () => Mask().nonzero(),
            ["matmul"] = () => M().matmul(N()),
            ["mm"] = () => X().mm(Y().T),
            ["bmm"] = () => M().bmm(N()),
            ["dot"] = () => X()[0].dot(Y()[0]),
            ["outer"] = () => X()[0].outer(Y()[1]),
            ["addmm"] = () => S().addmm(X(), Y().T, 0.5f, 2),
            ["einsum"] = () => einsum("bij,bjk->bki", M(), N()),
            ["cdist"] = () => cdist(X(), Y()),
            ["inverse"] = () => Square().inverse(),
            ["det"] = () => Square().det(),
            ["cholesky"] = () => linalg.cholesky(Square()),
            ["svdvals"] = () => linalg.svdvals(X()),
            ["eigvalsh"] = () => linalg.eigvalsh(Square()),
            ["solve"] = () => linalg.solve(Square(), X()),
            ["vector_norm"] = () => linalg.vector_norm(X(), 3, [1]),
            ["matrix_norm"] = () => linalg.norm(M(), "fro", [1, 2]),
            ["kron"] = () => S().kron(X()[..1]),
            ["arange"] = () => arange(1, 4, 0.5),
            ["linspace"] = () => linspace(-1, 2, 7),
            ["logspace"] = () => logspace(0, 2, 4),
            ["eye"] = () => eye(3, 4),
            ["hann"] = () => hann_window(9),
            ["hann symmetric"] = () => hann_window(9, periodic: false),
            ["hamming"] = () => hamming_window(9),
            ["hamming float64"] = () => hamming_window(9, dtype: ScalarType.Float64),
            ["blackman"] = () => blackman_window(9),
            ["bartlett"] = () => bartlett_window(9),
            ["kaiser"] = () => kaiser_window(9, beta: 8),
            ["rfft"] = () => fft.rfft(Frames()),
            ["irfft"] = () => fft.irfft(fft.rfft(Frames())),
            ["fft padded"] = () => fft.fft_(Frames(), 32),
            ["ifft ortho"] = () => fft.ifft(Frames(), norm: FFTNormType.Ortho),
            ["fft2"] = () => fft.fft2(M()),
            ["rfftfreq"] = () => fft.rfftfreq(9, 0.1),
            ["fftshift"] = () => fft.fftshift(X()),
            ["stft"] = Spectrum,
            ["stft magnitude"] = () => Spectrum().abs(),
            ["stft angle"] = () => Spectrum().angle(),
            ["stft not centred"] = () => W().stft(64, window: Hann(64), center: false, return_complex: true),
            ["istft"] = () => istft(Spectrum(), 64, 16, 48, Hann(48), length: 400),
            ["complex"] = () => complex(X(), Y()),
            ["polar"] = () => polar(U(), X()),
            ["real part"] = () => Spectrum().real[.., ..5, ..2],
            ["seeded rand"] = () => Seeded(() => rand(5)),
            ["seeded randn"] = () => Seeded(() => randn(3, 20)),
            ["seeded randint"] = () => Seeded(() => randint(3, 90, new long[] { 7 })),
            ["seeded randperm"] = () => Seeded(() => randperm(9)),
            ["seeded normal_"] = () => Seeded(() => empty(4).normal_(1, 2)),
            ["seeded uniform_"] = () => Seeded(() => empty(4).uniform_(-1, 3)),
            ["seeded bernoulli"] = () => Seeded(() => full(8, 0.3).bernoulli()),
            ["seeded multinomial"] = () => Seeded(() => tensor(new[] { 0.1f, 0.2f, 0.7f }).multinomial(6, true)),
            ["seeded exponential_"] = () => Seeded(() => empty(4).exponential_()),
        };
    }
}
