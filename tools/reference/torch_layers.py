"""Saves what PyTorch's layers, losses and initialisers compute, for the tests of Timbre.Torch.

Writes tests/Fixtures/torch-nn/*.safetensors; needs torch 1.13. Each case holds its inputs, its parameters
under their state_dict names, a gradient for its output, and what came of them: output, gradients, and buffers afterwards.
"""

import json
import math
import struct
from pathlib import Path

import torch
import torch.nn as nn
import torch.nn.functional as F

FOLDER = Path(__file__).resolve().parents[2] / "tests" / "Fixtures" / "torch-nn"
TYPES = {torch.float32: "F32", torch.float64: "F64", torch.int64: "I64"}


def save(name, tensors):
    """Writes a .safetensors file: the length of a JSON header, the header, then all bytes in its order."""
    header, parts, offset = {}, [], 0
    for key, tensor in tensors.items():
        data = tensor.detach().contiguous().numpy().tobytes()
        header[key] = {"dtype": TYPES[tensor.dtype], "shape": list(tensor.shape), "data_offsets": [offset, offset + len(data)]}
        parts.append(data)
        offset += len(data)
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / f"{name}.safetensors").write_bytes(struct.pack("<Q", len(text)) + text + b"".join(parts))


def randomise(module):
    """Gives every parameter and floating buffer values that a test cannot hit by accident."""
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.uniform_(-0.8, 0.8)
        for name, buffer in module.named_buffers():
            if buffer.dtype.is_floating_point:
                buffer.uniform_(0.3, 1.5)


def run(out, case, module, *inputs, pick=lambda result: result):
    randomise(module)
    for name, tensor in module.state_dict().items():
        out[f"{case}/state/{name}"] = tensor.clone()
    inputs = [x.clone().requires_grad_(x.dtype.is_floating_point) for x in inputs]
    outputs = pick(module(*inputs))
    outputs = outputs if isinstance(outputs, tuple) else (outputs,)
    gradients = [torch.randn_like(o) for o in outputs]
    torch.autograd.backward(outputs, gradients)
    for i, x in enumerate(inputs):
        out[f"{case}/input/{i}"] = x
        if x.grad is not None:
            out[f"{case}/input-gradient/{i}"] = x.grad
    for i, (o, g) in enumerate(zip(outputs, gradients)):
        out[f"{case}/output/{i}"] = o
        out[f"{case}/output-gradient/{i}"] = g
    for name, parameter in module.named_parameters():
        out[f"{case}/gradient/{name}"] = parameter.grad
    for name, buffer in module.named_buffers():
        out[f"{case}/after/{name}"] = buffer


def layers():
    out, r = {}, torch.randn
    run(out, "linear", nn.Linear(5, 3), r(4, 5))
    run(out, "linear-without-bias", nn.Linear(5, 3, bias=False), r(2, 4, 5))
    run(out, "conv1d", nn.Conv1d(4, 6, 3, stride=2, padding=1, dilation=2, groups=2), r(2, 4, 11))
    run(out, "conv1d-same", nn.Conv1d(3, 4, 4, padding="same"), r(2, 3, 9))
    run(out, "conv1d-reflect", nn.Conv1d(3, 4, 3, padding=2, padding_mode="reflect"), r(2, 3, 9))
    run(out, "conv1d-circular", nn.Conv1d(3, 4, 3, padding=2, padding_mode="circular"), r(2, 3, 9))
    run(out, "conv1d-replicate", nn.Conv1d(3, 4, 3, padding=2, padding_mode="replicate"), r(2, 3, 9))
    run(out, "conv1d-unbatched", nn.Conv1d(3, 4, 3), r(3, 9))
    run(out, "conv2d", nn.Conv2d(2, 4, (3, 2), stride=(2, 1), padding=(1, 0), dilation=(1, 2)), r(2, 2, 7, 8))
    run(out, "conv2d-square", nn.Conv2d(2, 3, 3, padding=1), r(2, 2, 5, 6))
    run(out, "conv2d-same", nn.Conv2d(2, 3, (1, 5), padding="same"), r(2, 2, 4, 7))
    run(out, "conv2d-reflect-same", nn.Conv2d(2, 3, (4, 3), padding="same", padding_mode="reflect"), r(2, 2, 6, 5))
    run(out, "conv-transpose1d", nn.ConvTranspose1d(4, 6, 3, stride=2, padding=1, output_padding=1, groups=2), r(2, 4, 6))
    run(out, "conv-transpose2d", nn.ConvTranspose2d(3, 2, (3, 2), stride=(2, 1), padding=(1, 0)), r(2, 3, 4, 5))
    run(out, "batch-norm1d", nn.BatchNorm1d(3), r(6, 3))
    run(out, "batch-norm1d-time", nn.BatchNorm1d(3, momentum=0.3, eps=1e-3), r(4, 3, 5))
    run(out, "batch-norm2d", nn.BatchNorm2d(3), r(2, 3, 4, 5))
    run(out, "batch-norm2d-eval", nn.BatchNorm2d(3).eval(), r(2, 3, 4, 5))
    run(out, "batch-norm2d-plain", nn.BatchNorm2d(3, affine=False, track_running_stats=False).eval(), r(2, 3, 4, 5))
    run(out, "instance-norm1d", nn.InstanceNorm1d(3, affine=True), r(2, 3, 7))
    run(out, "instance-norm2d", nn.InstanceNorm2d(3, affine=True, track_running_stats=True), r(2, 3, 4, 5))
    run(out, "layer-norm", nn.LayerNorm(6), r(3, 4, 6))
    run(out, "layer-norm-axes", nn.LayerNorm([4, 6], eps=1e-3), r(3, 4, 6))
    run(out, "group-norm", nn.GroupNorm(2, 6), r(2, 6, 5))
    run(out, "max-pool1d", nn.MaxPool1d(3, stride=2, padding=1), r(2, 3, 10))
    run(out, "max-pool1d-ceil", nn.MaxPool1d(3, ceil_mode=True), r(2, 3, 10))
    run(out, "max-pool2d", nn.MaxPool2d((2, 3), stride=(2, 1), padding=(1, 1), dilation=(1, 2)), r(2, 3, 8, 9))
    run(out, "max-pool2d-square", nn.MaxPool2d(2), r(2, 3, 5, 6))
    run(out, "avg-pool1d", nn.AvgPool1d(3, stride=2, padding=1, count_include_pad=False), r(2, 3, 10))
    run(out, "avg-pool2d", nn.AvgPool2d((2, 3), stride=(2, 1), padding=(1, 1)), r(2, 3, 6, 7))
    run(out, "avg-pool2d-divisor", nn.AvgPool2d(2, divisor_override=3), r(2, 3, 6, 7))
    run(out, "adaptive-avg-pool1d", nn.AdaptiveAvgPool1d(4), r(2, 3, 10))
    run(out, "adaptive-avg-pool2d", nn.AdaptiveAvgPool2d((3, 2)), r(2, 3, 7, 5))
    run(out, "adaptive-max-pool1d", nn.AdaptiveMaxPool1d(4), r(2, 3, 10))
    run(out, "adaptive-max-pool2d", nn.AdaptiveMaxPool2d((3, 2)), r(2, 3, 7, 5))
    run(out, "embedding", nn.Embedding(7, 4, padding_idx=2), torch.tensor([[1, 2, 6], [0, 2, 1]]))
    run(out, "flatten", nn.Flatten(), r(2, 3, 4))
    run(out, "unflatten", nn.Unflatten(1, (3, 4)), r(2, 12))
    run(out, "prelu", nn.PReLU(3), r(2, 3, 4))
    save("layers", out)


def activations():
    out, x = {}, torch.cat([torch.randn(6) * 3, torch.tensor([-0.3, 0.2, 8.0, -7.0])]).reshape(2, 5)
    cases = {
        "relu": nn.ReLU(), "relu6": nn.ReLU6(), "leaky-relu": nn.LeakyReLU(0.1), "elu": nn.ELU(0.7), "selu": nn.SELU(),
        "celu": nn.CELU(1.3), "gelu": nn.GELU(), "gelu-tanh": nn.GELU("tanh"), "silu": nn.SiLU(), "sigmoid": nn.Sigmoid(),
        "tanh": nn.Tanh(), "softmax": nn.Softmax(1), "log-softmax": nn.LogSoftmax(1), "softmin": nn.Softmin(0),
        "softplus": nn.Softplus(2, 5), "hardswish": nn.Hardswish(), "hardsigmoid": nn.Hardsigmoid(), "hardtanh": nn.Hardtanh(-2, 3),
        "mish": nn.Mish(), "softsign": nn.Softsign(), "tanhshrink": nn.Tanhshrink(), "hardshrink": nn.Hardshrink(),
        "softshrink": nn.Softshrink(0.4), "threshold": nn.Threshold(0.1, -5), "log-sigmoid": nn.LogSigmoid(),
    }
    for case, module in cases.items():
        run(out, case, module, x)
    run(out, "glu", nn.GLU(), torch.randn(2, 6))
    run(out, "softmax2d", nn.Softmax2d(), torch.randn(2, 3, 2, 2))
    save("activations", out)


class Recurrent(nn.Module):
    """Hands the states of a recurrent layer on as plain outputs, and takes them as plain inputs."""

    def __init__(self, inner):
        super().__init__()
        self.inner = inner

    def forward(self, x, *state):
        state = state if len(state) > 1 else state[0] if state else None
        output, last = self.inner(x, state)
        return (output, *last) if isinstance(last, tuple) else (output, last)


def recurrent():
    out, r = {}, torch.randn

    def case(name, inner, *inputs):
        part = {}
        run(part, name, Recurrent(inner), *inputs)
        out.update({key.replace("/inner.", "/"): value for key, value in part.items()})

    case("lstm", nn.LSTM(3, 4), r(5, 2, 3))
    case("lstm-deep", nn.LSTM(3, 4, 2, batch_first=True, bidirectional=True), r(2, 5, 3), r(4, 2, 4), r(4, 2, 4))
    case("gru", nn.GRU(3, 4, batch_first=True), r(2, 5, 3))
    case("gru-deep", nn.GRU(3, 4, 2, bias=False, bidirectional=True), r(5, 2, 3), r(4, 2, 4))
    case("rnn", nn.RNN(3, 4, 2), r(5, 2, 3))
    case("rnn-relu", nn.RNN(3, 4, nonlinearity="relu", batch_first=True), r(2, 5, 3), r(1, 2, 4))

    lengths = torch.tensor([3, 5, 2])

    class Packed(nn.Module):
        def __init__(self, inner):
            super().__init__()
            self.inner = inner

        def forward(self, x):
            packed = nn.utils.rnn.pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
            output, last = self.inner(packed)
            padded, _ = nn.utils.rnn.pad_packed_sequence(output, batch_first=True)
            return (padded, *last) if isinstance(last, tuple) else (padded, last)

    for name, inner in {
        "packed-lstm": nn.LSTM(3, 4, batch_first=True, bidirectional=True),
        "packed-gru": nn.GRU(3, 4, 2, batch_first=True),
        "packed-rnn": nn.RNN(3, 4, batch_first=True),
    }.items():
        part = {}
        run(part, name, Packed(inner), r(3, 5, 3))
        out.update({key.replace("/inner.", "/"): value for key, value in part.items()})
    save("recurrent", out)


def losses():
    out, r = {}, torch.randn
    classes, weight = torch.tensor([0, 2, 1, 2]), torch.tensor([0.5, 1.0, 2.0])

    def case(name, loss, *inputs):
        part = {}
        run(part, name, loss, *inputs)
        out.update({key: value for key, value in part.items() if "/state/" not in key and "/after/" not in key})

    case("cross-entropy", nn.CrossEntropyLoss(), r(4, 3), classes)
    case("cross-entropy-time", nn.CrossEntropyLoss(reduction="sum"), r(2, 3, 4), torch.tensor([[0, 1, 2, 2], [1, 1, 0, 2]]))
    out["class-weight"] = weight
    torch.manual_seed(3)
    for name, loss in {
        "cross-entropy-weighted": lambda x, y: F.cross_entropy(x, y, weight),
        "cross-entropy-smooth": lambda x, y: F.cross_entropy(x, y, weight, label_smoothing=0.2),
        "cross-entropy-ignore": lambda x, y: F.cross_entropy(x, y, ignore_index=2),
        "nll": lambda x, y: F.nll_loss(x, y, weight),
    }.items():
        class Wrapped(nn.Module):
            def forward(self, x, y, loss=loss):
                return loss(x, y)
        case(name, Wrapped(), r(4, 3), classes)
    probabilities, targets = torch.rand(3, 4), torch.rand(3, 4)
    case("bce", nn.BCELoss(), probabilities, targets)
    case("bce-with-logits", nn.BCEWithLogitsLoss(reduction="none"), r(3, 4), targets)
    case("mse", nn.MSELoss(), r(3, 4), r(3, 4))
    case("l1", nn.L1Loss(reduction="sum"), r(3, 4), r(3, 4))
    case("smooth-l1", nn.SmoothL1Loss(beta=0.5), r(3, 4), r(3, 4))
    case("huber", nn.HuberLoss(delta=0.7), r(3, 4), r(3, 4))
    case("kl-div", nn.KLDivLoss(log_target=True), r(3, 4), r(3, 4))
    case("kl-div-probabilities", nn.KLDivLoss(reduction="sum"), r(3, 4), probabilities)
    case("cosine-embedding", nn.CosineEmbeddingLoss(0.2), r(3, 4), r(3, 4), torch.tensor([1, -1, 1]))
    case("triplet-margin", nn.TripletMarginLoss(0.8), r(3, 4), r(3, 4), r(3, 4))

    class Ctc(nn.Module):
        def forward(self, x, y, input_lengths, target_lengths):
            return F.ctc_loss(x.log_softmax(2), y, input_lengths, target_lengths)

    case("ctc", Ctc(), r(7, 2, 4), torch.tensor([[1, 2, 3], [2, 2, 0]]), torch.tensor([7, 6]), torch.tensor([3, 2]))
    save("losses", out)


def functions():
    out, x = {}, torch.randn(2, 3, 4, 5)
    line = torch.randn(2, 3, 6)
    out["x"], out["line"] = x, line
    out["pad-constant"] = F.pad(x, (1, 2, 0, 1), value=0.5)
    out["pad-reflect"] = F.pad(x, (1, 2, 0, 1), mode="reflect")
    out["pad-replicate"] = F.pad(line, (2, 1), mode="replicate")
    out["pad-circular"] = F.pad(line, (2, 2), mode="circular")
    out["normalize"] = F.normalize(x, p=3.0, dim=2)
    out["one-hot"] = F.one_hot(torch.tensor([2, 0, 1]), 4)
    out["nearest"] = F.interpolate(x, scale_factor=(2.0, 1.5))
    out["nearest-exact"] = F.interpolate(line, size=9, mode="nearest-exact")
    out["linear"] = F.interpolate(line, size=9, mode="linear")
    out["linear-corners"] = F.interpolate(line, scale_factor=1.7, mode="linear", align_corners=True)
    out["bilinear"] = F.interpolate(x, size=(6, 3), mode="bilinear")
    out["bilinear-antialias"] = F.interpolate(x, size=(2, 3), mode="bilinear", antialias=True)
    out["bicubic"] = F.interpolate(x, size=(6, 9), mode="bicubic")
    out["area"] = F.interpolate(x, scale_factor=0.5, mode="area")
    packed = nn.utils.rnn.pack_sequence([torch.arange(3.0), torch.arange(5.0), torch.arange(2.0)], enforce_sorted=False)
    out["packed"], out["batch-sizes"] = packed.data, packed.batch_sizes
    for norm in (1.0, 2.0, math.inf):
        parameters = [nn.Parameter(torch.zeros(3, 2)), nn.Parameter(torch.zeros(4))]
        for i, parameter in enumerate(parameters):
            parameter.grad = torch.linspace(-1, 2, parameter.numel()).reshape(parameter.shape)
            out[f"clip-{norm}/before/{i}"] = parameter.grad.clone()
        out[f"clip-{norm}/norm"] = nn.utils.clip_grad_norm_(parameters, 0.9, norm).double()
        for i, parameter in enumerate(parameters):
            out[f"clip-{norm}/after/{i}"] = parameter.grad
    save("functions", out)


def initial_values():
    out = {}
    makers = {
        "linear": lambda: nn.Linear(5, 3), "conv1d": lambda: nn.Conv1d(4, 2, 3), "conv2d": lambda: nn.Conv2d(2, 3, (3, 2), groups=1),
        "conv-transpose1d": lambda: nn.ConvTranspose1d(3, 2, 3), "lstm": lambda: nn.LSTM(3, 2, 2, bidirectional=True),
        "gru": lambda: nn.GRU(3, 2), "rnn": lambda: nn.RNN(3, 2), "embedding": lambda: nn.Embedding(4, 3, padding_idx=1),
    }
    for name, make in makers.items():
        torch.manual_seed(0)
        for key, tensor in make().state_dict().items():
            out[f"{name}/{key}"] = tensor
    torch.manual_seed(0)
    for i, layer in enumerate([nn.Linear(4, 3), nn.Conv1d(2, 2, 3), nn.Linear(3, 2)]):
        for key, tensor in layer.state_dict().items():
            out[f"chain/{i}.{key}"] = tensor
    fills = {
        "kaiming-uniform": lambda t: nn.init.kaiming_uniform_(t, mode="fan_out", nonlinearity="relu"),
        "kaiming-normal": lambda t: nn.init.kaiming_normal_(t, a=0.1),
        "xavier-uniform": lambda t: nn.init.xavier_uniform_(t, 1.5), "xavier-normal": nn.init.xavier_normal_,
        "trunc-normal": lambda t: nn.init.trunc_normal_(t, 0.1, 0.5, -0.6, 0.4), "uniform": lambda t: nn.init.uniform_(t, -2, 3),
        "normal": lambda t: nn.init.normal_(t, 1, 2), "orthogonal": lambda t: nn.init.orthogonal_(t, 1.2), "dirac": nn.init.dirac_,
    }
    for name, fill in fills.items():
        torch.manual_seed(1)
        out[f"fill/{name}"] = fill(torch.empty(4, 3, 5))
    for name, fill in {"orthogonal-wide": nn.init.orthogonal_, "eye": nn.init.eye_, "sparse": lambda t: nn.init.sparse_(t, 0.4)}.items():
        torch.manual_seed(1)
        out[f"fill/{name}"] = fill(torch.empty(5, 7))
    save("initial-values", out)


if __name__ == "__main__":
    for part in (layers, activations, recurrent, losses, functions, initial_values):
        torch.manual_seed(20)
        part()
