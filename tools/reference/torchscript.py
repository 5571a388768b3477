"""Writes the TorchScript models of tests/Fixtures/models, and what PyTorch makes of them: torchscript.json.

Usage: python3 tools/reference/torchscript.py; needs torch 1.13. Weights and inputs follow the formula of models.py:
number i of tensor k is 0.5 sin(0.7 i + k).
"""

import io
import json
import zipfile
from typing import Tuple

import torch
from torch import Tensor, nn

from models import FILE, fill, numbers, wave

FOLDER = FILE.parent
LENGTHS = torch.tensor([9, 6, 1])
TARGETS = torch.tensor([0, 1, 0])


class MaskedMean(nn.Module):
    """Batch-norm over the bands, the mean over the valid steps, and a dense layer: [batch, 1, 40, time] to [batch, 2]."""

    def __init__(self):
        super().__init__()
        self.norm = nn.BatchNorm1d(40)
        self.dense = nn.Linear(40, 2)

    def forward(self, values: Tensor, lengths: Tensor) -> Tensor:
        steps = torch.arange(values.size(3), device=values.device)
        mask = (steps.unsqueeze(0) < lengths.unsqueeze(1)).unsqueeze(1)
        normed = self.norm(values.squeeze(1)) * mask
        return self.dense(normed.sum(2) / lengths.unsqueeze(1))


class Convolution(nn.Module):
    """A convolution, flattened by view: [batch, 2, 6, 5] to [batch, 2]."""

    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(2, 3, 3)
        self.dense = nn.Linear(36, 2)

    def forward(self, values: Tensor) -> Tensor:
        return self.dense(torch.relu(self.conv(values)).view(-1, 36))


class Pair(nn.Module):
    """Two tensors, where one is wanted."""

    def forward(self, values: Tensor) -> Tuple[Tensor, Tensor]:
        return values, values


def save(module, name):
    """Leaves out what is there for debuggers: it holds the paths of the sources on this machine."""
    buffer = io.BytesIO()
    torch.jit.save(module, buffer)
    with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(FOLDER / name, "w") as target:
        for entry in source.infolist():
            if not entry.filename.endswith(".debug_pkl"):
                target.writestr(zipfile.ZipInfo(entry.filename), source.read(entry))


def results(module, inputs):
    """The logits, and those in evaluation after a step of SGD at a rate of 0.1."""
    module.eval()
    before = numbers(module(*inputs))
    module.train()
    loss = nn.functional.cross_entropy(module(*inputs), TARGETS)
    loss.backward()
    with torch.no_grad():
        for parameter in module.parameters():
            parameter -= 0.1 * parameter.grad
    module.eval()
    return {"logits": before, "loss": numbers(loss), "after": numbers(module(*inputs))}


def main():
    masked, convolution = MaskedMean(), Convolution()
    for module in (masked, convolution):
        fill(module.parameters())
    save(torch.jit.script(masked), "masked-mean.pt")
    save(torch.jit.trace(convolution, torch.zeros(2, 2, 6, 5)), "convolution.pt")
    save(torch.jit.script(Pair()), "pair.pt")
    written = {
        "masked-mean": results(masked, (wave((3, 1, 40, 9), 7), LENGTHS)),
        "convolution": results(convolution, (wave((3, 2, 6, 5), 7),)),
    }
    (FOLDER / "torchscript.json").write_text(json.dumps(written, indent=1) + "\n")


if __name__ == "__main__":
    main()
