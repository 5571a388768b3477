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
