"""Writes what PyTorch computes for the operators that tests/Timbre.Torch.Tests checks: tests/Fixtures/torch/tensors.json.

Run with a Python that imports torch 1.13 or later: python3 tools/reference/torch_tensors.py
"""

import json
import math
import pathlib

import torch

torch.manual_seed(0)

x = torch.randn(3, 4, dtype=torch.float64)
y = torch.randn(3, 4, dtype=torch.float64)
u = torch.rand(3, 4, dtype=torch.float64) * 0.9 + 0.05
m = torch.randn(2, 3, 4, dtype=torch.float64)
n = torch.randn(2, 4, 5, dtype=torch.float64)
s = torch.randn(3, 3, dtype=torch.float64)
i = torch.randint(0, 7, (10,))
j = torch.randint(1, 5, (10,))
w = torch.randn(2, 400, dtype=torch.float64)
square = s @ s.T + 3 * torch.eye(3, dtype=torch.float64)
window = torch.hann_window(64, dtype=torch.float64)
mask = x > 0
index = torch.tensor([2, 0])
gathered = torch.tensor([[0, 3], [1, 1], [2, 0]])

inputs = dict(x=x, y=y, u=u, m=m, n=n, s=s, i=i, j=j, w=w, square=square)

spectrum = torch.stft(w, 64, 16, 48, torch.hann_window(48, dtype=torch.float64), return_complex=True)

cases = {
    # arithmetic
    "add": x + y, "add alpha": torch.add(x, y, alpha=2.5), "sub": x - y, "mul": x * y, "div": x / y,
    "number minus tensor": 2 - x, "number over tensor": 2 / x, "div trunc": torch.div(x, y, rounding_mode="trunc"),
    "div floor": torch.div(x, y, rounding_mode="floor"), "integers divided": i / j, "floor_divide": i // j,
    "remainder": x % y, "fmod": torch.fmod(x, y), "pow": u ** 2.5, "pow tensor": u ** y, "neg": -x,
    "reciprocal": x.reciprocal(), "addcmul": torch.addcmul(x, y, u, value=0.5), "addcdiv": torch.addcdiv(x, y, u, value=0.5),
    "lerp": torch.lerp(x, y, u),
    # pointwise
    "abs": x.abs(), "ceil": x.ceil(), "floor": x.floor(), "round": x.round(), "round decimals": x.round(decimals=2),
    "trunc": x.trunc(), "frac": x.frac(), "clamp": x.clamp(-0.5, 0.7), "clamp tensor": torch.clamp(x, -u, u), "sign": x.sign(),
    "relu": x.relu(), "sigmoid": x.sigmoid(), "softmax": x.softmax(1), "log_softmax": x.log_softmax(0), "logit": u.logit(),
    "nan_to_num": torch.tensor([math.nan, math.inf, -math.inf, 1.0]).double().nan_to_num(0.5),
    "deg2rad": x.deg2rad(), "exp": x.exp(), "exp2": x.exp2(), "expm1": x.expm1(), "log": u.log(), "log2": u.log2(),
    "log10": u.log10(), "log1p": u.log1p(), "logaddexp": torch.logaddexp(x, y), "logsumexp": x.logsumexp(1), "sqrt": u.sqrt(),
    "rsqrt": u.rsqrt(), "square": x.square(), "hypot": torch.hypot(x, y), "erf": x.erf(), "sin": x.sin(), "cos": x.cos(),
    "tan": x.tan(), "asin": u.asin(), "acos": u.acos(), "atan": x.atan(), "atan2": torch.atan2(x, y), "sinh": x.sinh(),
    "cosh": x.cosh(), "tanh": x.tanh(), "sinc": x.sinc(),
    "silu": torch.nn.functional.silu(x), "gelu": torch.nn.functional.gelu(x), "leaky_relu": torch.nn.functional.leaky_relu(x, 0.1),
    "elu": torch.nn.functional.elu(x, 0.7), "selu": torch.selu(x), "celu": torch.celu(x), "relu6": torch.nn.functional.relu6(x * 5),
    "hardtanh": torch.nn.functional.hardtanh(x, -0.5, 0.4), "hardsigmoid": torch.nn.functional.hardsigmoid(x),
    "hardswish": torch.nn.functional.hardswish(x), "softplus": torch.nn.functional.softplus(x, 2, 1),
    "log_sigmoid": torch.nn.functional.logsigmoid(x), "glu": torch.nn.functional.glu(x), "threshold": torch.threshold(x, 0.2, -1),
    "heaviside": x.round().heaviside(y), "frexp": x.frexp()[0], "ldexp": x.ldexp(i[:4]), "gcd": i.gcd(j), "lcm": i.lcm(j),
    # comparison and logic
    "greater": x > y, "less or equal": x <= 0.3, "equal numbers": i == 3, "isclose": torch.isclose(x, x + 1e-9),
    "maximum": torch.maximum(x, y), "minimum": torch.minimum(x, y), "and": mask & (y > 0), "xor": mask ^ (y > 0), "not": ~mask,
    "bits": i & j, "where": torch.where(mask, x, y),
    # reductions
    "sum": x.sum(), "sum dims": m.sum([0, 2], keepdim=True), "sum as float": i.sum(dtype=torch.float32), "mean": x.mean(),
    "mean dim": m.mean([1]), "prod": x.prod(1), "cumsum": x.cumsum(1), "cumprod": x.cumprod(0), "norm": x.norm(),
    "norm dim": x.norm(p=1, dim=1), "count_nonzero": i.count_nonzero(), "all": mask.all(1), "any": mask.any(), "std": x.std(),
    "std dim biased": x.std(1, unbiased=False), "var": m.var([1, 2], keepdim=True), "var_mean": torch.var_mean(x, 1)[1],
    "cov": torch.cov(x), "max": x.max(), "max dim": x.max(1)[0], "max place": x.max(1)[1], "amax": m.amax([0, 2]),
    "amin": m.amin([1]), "argmax": x.argmax(1), "argmin": x.argmin(), "median": x.median(),
    "quantile": x.quantile(torch.tensor([0.25, 0.8], dtype=torch.float64), dim=1), "sorted": x.sort(1, descending=True)[0],
    "sort places": x.sort(1)[1], "argsort": x.argsort(1), "topk": x.topk(2, 1)[0], "kthvalue": x.kthvalue(2, 1)[0],
    "bincount": i.bincount(minlength=9), "unique": i.unique(), "unique counts": i.unique(return_counts=True)[1],
    "histc": x.histc(5, -2, 2), "bucketize": torch.bucketize(x, torch.tensor([-1.0, 0.0, 1.0], dtype=torch.float64)),
    "searchsorted": torch.searchsorted(x.sort(1)[0], y), "trapezoid": torch.trapezoid(x, dx=0.5),
    "cumulative_trapezoid": torch.cumulative_trapezoid(x, y.cumsum(1)),
    # shape
    "reshape": x.reshape(2, -1), "permute": m.permute(2, 0, 1), "transpose": m.transpose(1, 2), "flatten": m.flatten(1),
    "unflatten": x.unflatten(1, (2, 2)), "squeeze": x.unsqueeze(1).squeeze(1), "expand": x.unsqueeze(0).expand(2, -1, -1),
    "repeat": x.repeat(2, 1), "repeat_interleave": x.repeat_interleave(2, 1), "tile": x.tile((2, 2)), "flip": m.flip([0, 2]),
    "roll": x.roll(1, 1), "roll flat": x.roll(5), "roll dims": x.roll((1, 2), (0, 1)), "rot90": x.rot90(), "narrow": x.narrow(1, 1, 2),
    "split": x.split(3, 1)[1], "split sizes": x.split([1, 3], 1)[1], "chunk": x.chunk(2, 1)[1], "unbind": m.unbind(1)[2],
    "unfold": w.unfold(1, 100, 50), "diff": x.diff(2), "diag": s.diag(), "diag_embed": x.diag_embed(), "tril": s.tril(-1),
    "triu": s.triu(), "cat": torch.cat([x, y], 1), "stack": torch.stack([x, y], 1), "hstack": torch.hstack([x, y]),
    "vstack": torch.vstack([x, y]), "movedim": m.movedim(0, 2), "vsplit": x.vsplit(3)[1],
    "hsplit": x.hsplit((1, 2))[2], "atleast_3d": torch.atleast_3d(x), "tensordot": torch.tensordot(m, n.transpose(0, 1), 1),
    "meshgrid": torch.meshgrid(i, j, indexing="ij")[1],
    # indexing
    "one row": x[1], "last": x[-1, -2], "range": x[1:, :-1], "steps": x[:, ::2], "ellipsis": m[..., 1], "new dimension": x[:, None, 1:3],
    "mask": x[mask], "rows": x[index], "rows and range": m[:, index, 1:], "list after number": m[1, :, index], "mask of batch": m[:, mask],
    "index_select": x.index_select(0, index), "gather": x.gather(1, gathered), "take_along_dim": torch.take_along_dim(x, x.argsort(1), 1),
    "scatter": x.scatter(1, gathered, y[:, :2]), "scatter_add": x.scatter_add(1, gathered, y[:, :2]),
    "masked_fill": x.masked_fill(mask, 9), "index_add": x.index_add(0, index, y[:2], alpha=2), "nonzero": mask.nonzero(),
    # linear algebra
    "matmul": m @ n, "mm": x @ y.T, "bmm": m.bmm(n), "dot": x[0].dot(y[0]), "outer": x[0].outer(y[1]),
    "addmm": torch.addmm(s, x, y.T, beta=0.5, alpha=2), "einsum": torch.einsum("bij,bjk->bki", m, n), "cdist": torch.cdist(x, y),
    "inverse": square.inverse(), "det": square.det(), "cholesky": torch.linalg.cholesky(square), "svdvals": torch.linalg.svdvals(x),
    "eigvalsh": torch.linalg.eigvalsh(square), "solve": torch.linalg.solve(square, x), "vector_norm": torch.linalg.vector_norm(x, 3, 1),
    "matrix_norm": torch.linalg.norm(m, "fro", (1, 2)), "kron": torch.kron(s, x[:1]),
    # ranges and windows
    "arange": torch.arange(1, 4, 0.5), "linspace": torch.linspace(-1, 2, 7), "logspace": torch.logspace(0, 2, 4), "eye": torch.eye(3, 4),
    "hann": torch.hann_window(9), "hann symmetric": torch.hann_window(9, periodic=False), "hamming": torch.hamming_window(9),
    "hamming float64": torch.hamming_window(9, dtype=torch.float64), "blackman": torch.blackman_window(9),
    "bartlett": torch.bartlett_window(9), "kaiser": torch.kaiser_window(9, True, 8.0),
    # spectra
    "rfft": torch.fft.rfft(w[:, :30]), "irfft": torch.fft.irfft(torch.fft.rfft(w[:, :30])), "fft padded": torch.fft.fft(w[:, :30], 32),
    "ifft ortho": torch.fft.ifft(w[:, :30], norm="ortho"), "fft2": torch.fft.fft2(m), "rfftfreq": torch.fft.rfftfreq(9, 0.1),
    "fftshift": torch.fft.fftshift(x), "stft": spectrum, "stft magnitude": spectrum.abs(), "stft angle": spectrum.angle(),
    "stft not centred": torch.stft(w, 64, center=False, window=window, return_complex=True),
    "istft": torch.istft(spectrum, 64, 16, 48, torch.hann_window(48, dtype=torch.float64), length=400),
    "complex": torch.complex(x, y), "polar": torch.polar(u, x), "real part": spectrum.real[:, :5, :2],
}


def seeded(draw):
    torch.manual_seed(42)
    return draw()


cases |= {
    "seeded " + name: seeded(draw)
    for name, draw in {
        "rand": lambda: torch.rand(5), "randn": lambda: torch.randn(3, 20), "randint": lambda: torch.randint(3, 90, (7,)),
        "randperm": lambda: torch.randperm(9), "normal_": lambda: torch.empty(4).normal_(1, 2),
        "uniform_": lambda: torch.empty(4).uniform_(-1, 3), "bernoulli": lambda: torch.full((8,), 0.3).bernoulli(),
        "multinomial": lambda: torch.tensor([0.1, 0.2, 0.7]).multinomial(6, True), "exponential_": lambda: torch.empty(4).exponential_(),
    }.items()
}


def plain(tensor):
    complex_parts = tensor.is_complex()
    tensor = torch.view_as_real(tensor.resolve_conj()) if complex_parts else tensor
    kind = str(tensor.dtype).removeprefix("torch.")
    values = tensor.double().flatten().tolist()
    return {"type": kind, "complex": complex_parts, "shape": list(tensor.shape), "values": [float(f"{value:.17g}") for value in values]}


target = pathlib.Path(__file__).parents[2] / "tests" / "Fixtures" / "torch" / "tensors.json"
target.parent.mkdir(parents=True, exist_ok=True)
target.write_text(
    json.dumps(
        {
            "version": torch.__version__.split("+")[0],
            "inputs": {name: plain(tensor) for name, tensor in inputs.items()},
            "cases": {name: plain(tensor) for name, tensor in cases.items()},
        },
        separators=(",", ":"),
    )
    + "\n"
)
