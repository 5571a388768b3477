"""Writes tests/Fixtures/models/expected.json: what PyTorch gives for small networks, optimisers and schedules.

Usage: python3 tools/reference/models.py; needs torch 1.13. Inputs and parameters follow a formula that the tests repeat,
so the file holds results alone: number i of tensor k is 0.5 sin(0.7 i + k).
"""

import json
from pathlib import Path

import torch
from torch import nn, optim
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

FILE = Path(__file__).resolve().parents[2] / "tests" / "Fixtures" / "models" / "expected.json"
LENGTHS = torch.tensor([11, 7, 1])


def wave(shape, k):
    size = torch.Size(shape).numel()
    return (0.5 * torch.sin(0.7 * torch.arange(size, dtype=torch.float64) + k)).float().reshape(shape)


def fill(parameters):
    with torch.no_grad():
        for k, parameter in enumerate(parameters):
            parameter.copy_(wave(parameter.shape, k))


def numbers(tensor):
    return [round(float(value), 7) for value in tensor.detach().reshape(-1)]


class Cnn(nn.Module):
    def __init__(self):
        super().__init__()
        self.wide, self.tall = nn.Conv2d(1, 3, (1, 5), padding="same"), nn.Conv2d(1, 3, (5, 1), padding="same")
        self.norm = nn.BatchNorm2d(6, 1e-3, 0.01)
        self.conv = nn.Conv2d(6, 4, (3, 2), stride=(2, 1), dilation=(1, 2), bias=False)
        self.dense, self.classifier = nn.Linear(4 * 1 * 3, 5), nn.Linear(5, 2)

    def forward(self, x):
        x = torch.cat([torch.relu(self.wide(x)), nn.functional.leaky_relu(self.tall(x), 0.2)], 1)
        x = nn.functional.max_pool2d(self.norm(x), 2, ceil_mode=True)
        x = torch.tanh(self.conv(x))
        return self.classifier(nn.functional.elu(self.dense(x.flatten(1)), 0.7))


def cnn():
    net = Cnn()
    fill(net.parameters())
    logits = net(wave((2, 1, 6, 9), 50))
    logits.square().sum().backward()
    training, gradients = numbers(logits), [numbers(parameter.grad.sum())[0] for parameter in net.parameters()]
    return {"training": training, "gradients": gradients, "evaluation": numbers(net.eval()(wave((2, 1, 6, 9), 50)))}


def conv1d():
    """Each item alone, at its own length: what a padded batch must give."""
    conv, norm, dense = nn.Conv1d(6, 4, 4, stride=2), nn.LayerNorm([4, 1]), nn.Linear(4, 3)
    fill([*conv.parameters(), *norm.parameters(), *dense.parameters()])
    rows = []
    for item, length in zip(wave((3, 2, 3, 11), 50), LENGTHS):
        x = nn.functional.pad(item[..., :length].reshape(1, 6, length), (1, 2))
        x = nn.functional.gelu(norm(conv(x).permute(0, 2, 1).unsqueeze(3))).squeeze(3)
        x = torch.sigmoid(dense(x)).transpose(1, 2)
        rows.append(torch.cat([x.mean(2), x.amax(2)], 1))
    return numbers(torch.cat(rows))


def recurrent(kind, layers, bidirectional):
    net = kind(6, 4, layers, bidirectional=bidirectional, batch_first=True)
    fill(net.parameters())
    x = wave((3, 2, 3, 11), 50).flatten(1, 2).transpose(1, 2)
    packed, state = net(pack_padded_sequence(x, LENGTHS, batch_first=True, enforce_sorted=False))
    sequence, _ = pad_packed_sequence(packed, batch_first=True)
    hidden = state[0] if kind is nn.LSTM else state
    last = torch.cat([hidden[-2], hidden[-1]], 1) if bidirectional else hidden[-1]
    return {"last": numbers(last), "sequence": numbers(sequence.transpose(1, 2))}


def items(compute):
    """What compute gives for each item of a padded batch alone, at its own length."""
    return numbers(torch.cat([compute(item[None, ..., :length]) for item, length in zip(wave((3, 2, 3, 11), 50), LENGTHS)]))


def grouped():
    conv = nn.Conv1d(6, 6, 3, dilation=2, groups=3)
    fill(conv.parameters())
    return items(lambda x: conv(nn.functional.pad(x.flatten(1, 2), (4, 0))).mean(2))


def depthwise():
    conv = nn.Conv2d(2, 4, 3, padding=1, groups=2)
    fill(conv.parameters())
    return numbers(conv(wave((3, 2, 3, 11), 50)))


def squeeze_excitation():
    squeeze, excite = nn.Linear(2, 2), nn.Linear(2, 2)
    fill([*squeeze.parameters(), *excite.parameters()])
    return items(lambda x: x.mean((2, 3)) * torch.sigmoid(excite(torch.relu(squeeze(x.mean((2, 3)))))))


def normalised(norm):
    fill(norm.parameters())
    return items(lambda x: norm(x).amax((2, 3)))


def moments(rows, weights):
    mean = (rows * weights).sum(2)
    return mean, ((rows - mean[..., None]).square() * weights).sum(2).clamp(min=1e-8).sqrt()


def statistics(x):
    rows = x.flatten(1, 2)
    return torch.cat([rows.mean(2), rows.var(2, unbiased=False).clamp(min=1e-8).sqrt()], 1)


def attention():
    hidden, score = nn.Linear(6, 5), nn.Linear(5, 2, bias=False)
    fill([*hidden.parameters(), *score.parameters()])

    def pool(x):
        steps = x.flatten(1, 2).transpose(1, 2)
        weights = torch.softmax(score(torch.tanh(hidden(steps))), 1)
        return torch.einsum("bth,btr->bhr", weights, steps).flatten(1)

    return items(pool)


def attentive(context, row):
    hidden, score = nn.Linear(18 if context else 6, 5), nn.Linear(5, 6 if row else 1, bias=False)
    fill([*hidden.parameters(), *score.parameters()])

    def pool(x):
        rows = x.flatten(1, 2)
        around = statistics(x)[..., None].expand(-1, -1, rows.shape[2])
        seen = torch.cat([rows, around], 1) if context else rows
        weights = torch.softmax(score(torch.tanh(hidden(seen.transpose(1, 2)))).transpose(1, 2), 2)
        return torch.cat(moments(rows, weights), 1)

    return items(pool)


def transformer(norm_first):
    layer = nn.TransformerEncoderLayer(6, 2, 8, 0.0, batch_first=True, norm_first=norm_first)
    encoder = nn.TransformerEncoder(layer, 2, nn.LayerNorm(6) if norm_first else None)
    fill(encoder.parameters())
    steps = wave((3, 2, 3, 11), 50).flatten(1, 2).transpose(1, 2)
    angles = torch.arange(11)[:, None] / 10000 ** (torch.arange(3) / 3)
    padding = torch.arange(11)[None] >= LENGTHS[:, None]
    out = encoder(steps + torch.cat([angles.sin(), angles.cos()], 1), src_key_padding_mask=padding)
    return numbers(torch.stack([item[:length].mean(0) for item, length in zip(out, LENGTHS)]))


def residual():
    main, side, norm = nn.Conv2d(2, 4, 3, 2, 1), nn.Conv2d(2, 4, 1, 2, bias=False), nn.BatchNorm2d(4).eval()
    fill([*main.parameters(), *side.parameters(), *norm.parameters()])
    x = wave((3, 2, 3, 11), 50)
    return numbers(torch.relu(main(x)) + norm(side(x)))


def dense_block():
    first, second = nn.Conv2d(2, 3, 3, padding=1), nn.Conv2d(5, 3, 3, padding=1)
    fill([*first.parameters(), *second.parameters()])
    x = wave((3, 2, 3, 11), 50)
    for conv in (first, second):
        x = torch.cat([x, torch.tanh(conv(x))], 1)
    return numbers(x.mean((2, 3)))


def res2net():
    mix = nn.Conv2d(2, 4, 1)
    convs = [nn.Conv2d(1, 1, 3, padding=1) for _ in range(3)]
    fill([*mix.parameters(), *(parameter for conv in convs for parameter in conv.parameters())])
    groups = mix(wave((3, 2, 3, 11), 50)).chunk(4, 1)
    out, before = [groups[0]], 0
    for group, conv in zip(groups[1:], convs):
        before = torch.tanh(conv(group + before))
        out.append(before)
    return numbers(torch.cat(out, 1).mean((2, 3)))


def aggregate():
    first, second = nn.Conv2d(2, 3, 3, padding=1), nn.Conv2d(3, 4, 3, padding=1)
    fill([*first.parameters(), *second.parameters()])
    one = torch.tanh(first(wave((3, 2, 3, 11), 50)))
    return numbers(torch.cat([one, torch.tanh(second(one))], 1).mean((2, 3)))


def started(initialise):
    """The weight of a linear layer that is drawn again, as a layer with an initialiser draws it."""
    torch.manual_seed(5)
    weight = nn.Linear(7, 5).weight
    initialise(weight)
    return numbers(weight)


def cut_normal(variance):
    deviation = variance ** 0.5 / 0.87962566103423978
    return lambda weight: nn.init.trunc_normal_(weight, 0, deviation, -2 * deviation, 2 * deviation)


def optimised(make):
    parameter = nn.Parameter(wave((4,), 0))
    optimizer = make([parameter])
    for _ in range(4):
        optimizer.zero_grad()
        (parameter * wave((4,), 3) + parameter.square()).sum().backward()
        optimizer.step()
    return numbers(parameter)


def schedule(make, epochs, metrics=None):
    optimizer = optim.SGD([nn.Parameter(torch.zeros(1))], lr=1.0)
    scheduler = make(optimizer)
    factors = []
    for epoch in range(epochs):
        factors.append(round(optimizer.param_groups[0]["lr"], 9))
        optimizer.step()
        scheduler.step(metrics[epoch]) if metrics else scheduler.step()
    return factors


METRICS = [0.5, 0.6, 0.6, 0.6, 0.6, 0.61, 0.61, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.9, 0.9, 0.9]
rates = optim.lr_scheduler

RESULTS = {
    "cnn": cnn(),
    "conv1d": conv1d(),
    "lstm": recurrent(nn.LSTM, 1, False),
    "lstm-stacked": recurrent(nn.LSTM, 2, True),
    "gru": recurrent(nn.GRU, 1, False),
    "gru-stacked": recurrent(nn.GRU, 2, True),
    "rnn": recurrent(nn.RNN, 1, False),
    "rnn-stacked": recurrent(nn.RNN, 2, True),
    "grouped": grouped(),
    "depthwise": depthwise(),
    "squeeze-excitation": squeeze_excitation(),
    "group-norm": normalised(nn.GroupNorm(1, 2)),
    "instance-norm": normalised(nn.InstanceNorm2d(2, affine=True)),
    "statistics-pool": items(statistics),
    "attention-pool": attention(),
    "attentive-step": attentive(False, False),
    "attentive-row": attentive(True, True),
    "transformer-first": transformer(True),
    "transformer-last": transformer(False),
    "residual": residual(),
    "dense-block": dense_block(),
    "res2net": res2net(),
    "aggregate": aggregate(),
    "glorot-uniform": started(nn.init.xavier_uniform_),
    "glorot-normal": started(cut_normal(2 / 12)),
    "he-uniform": started(lambda w: nn.init.kaiming_uniform_(w, nonlinearity="relu")),
    "he-normal": started(cut_normal(2 / 7)),
    "lecun-uniform": started(lambda w: nn.init.kaiming_uniform_(w, nonlinearity="linear")),
    "lecun-normal": started(cut_normal(1 / 7)),
    "orthogonal": started(nn.init.orthogonal_),
    "sgd": optimised(lambda p: optim.SGD(p, 0.1, momentum=0.8, weight_decay=0.05, nesterov=True)),
    "adam": optimised(lambda p: optim.Adam(p, 0.1, (0.8, 0.9), 1e-7, 0.05, True)),
    "adamw": optimised(lambda p: optim.AdamW(p, 0.1, (0.8, 0.9), 1e-7, 0.05, True)),
    "rmsprop": optimised(lambda p: optim.RMSprop(p, 0.1, 0.9, 1e-7, 0.05, 0.3, True)),
    "step": schedule(lambda o: rates.StepLR(o, 3, 0.3), 10),
    "exponential": schedule(lambda o: rates.ExponentialLR(o, 0.9), 10),
    "cosine": schedule(lambda o: rates.CosineAnnealingLR(o, 8, 0.05), 9),
    "warmup": schedule(lambda o: rates.LinearLR(o, 0.2, 1, 4), 8),
    "metrics": METRICS,
    "plateau-max": schedule(lambda o: rates.ReduceLROnPlateau(
        o, "max", 0.5, 2, threshold=0.02, threshold_mode="abs", cooldown=1, min_lr=0.1), len(METRICS), METRICS),
    "plateau-min": schedule(lambda o: rates.ReduceLROnPlateau(
        o, "min", 0.5, 3, threshold=0.0, threshold_mode="abs", min_lr=0.3), len(METRICS), METRICS),
}
FILE.parent.mkdir(parents=True, exist_ok=True)
FILE.write_text("{\n" + ",\n".join(f"{json.dumps(name)}: {json.dumps(result)}" for name, result in RESULTS.items()) + "\n}\n")
