"""Peer of `Timbre.Benchmarks train-step`: training steps in PyTorch.

Usage: python3 train_step.py a|d straightforward|tuned BATCH STEPS; prints one line of JSON. Needs torch 1.13 or newer.

tuned: convolutions channels-last, gradients set to None, the optimiser's multi-tensor form.
"""

import sys

import torch
from torch import nn

from networks import Coefficients, TwoBranches, channels_last
from timing import print_timings, timings, use_all_cores


def main(system: str, style: str, batch: int, steps: int) -> None:
    use_all_cores()
    torch.manual_seed(7)
    tuned = style == "tuned"
    network = TwoBranches() if system == "a" else Coefficients()
    values = torch.randn(batch, *network.shape)
    if system == "a" and tuned:
        network, values = channels_last(network), values.to(memory_format=torch.channels_last)
    parameters = list(network.parameters())
    options = {"foreach": True} if tuned else {}
    optimizer = (
        torch.optim.RMSprop(parameters, 1e-3, 0.9, 1e-7, **options) if system == "a" else torch.optim.Adam(parameters, 1e-3, **options))
    labels = torch.arange(batch) % 2

    def step():
        optimizer.zero_grad(set_to_none=tuned)
        loss = nn.functional.cross_entropy(network(values), labels)
        loss.backward()
        optimizer.step()
        loss.item()

    print_timings(timings(steps, step), batch=batch, parameters=sum(parameter.numel() for parameter in parameters))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
