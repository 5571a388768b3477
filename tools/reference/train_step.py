"""Peer of `Timbre.Benchmarks train-step`: a training step of the two-branch network in PyTorch, in its default memory layout.

Usage: python3 train_step.py [STEPS] [BATCH]; prints one line of JSON. Needs torch 1.13 or newer.
"""

import json
import os
import statistics
import sys
import time

import torch
from torch import nn

FREQUENCIES, FRAMES, WARM_UP = 64, 299, 2


class TwoBranches(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.wide, self.tall = nn.Conv2d(1, 16, (1, 5), padding="same"), nn.Conv2d(1, 16, (5, 1), padding="same")
        self.rest = nn.Sequential(
            nn.BatchNorm2d(32, 1e-3, 0.01), nn.MaxPool2d(2),
            nn.Conv2d(32, 32, 3, padding="same"), nn.ReLU(),
            nn.BatchNorm2d(32, 1e-3, 0.01), nn.MaxPool2d(2),
            nn.Flatten(), nn.Linear(37888, 32), nn.ReLU(), nn.Dropout(0.3), nn.Linear(32, 2))

    def forward(self, x):
        return self.rest(torch.cat([torch.relu(self.wide(x)), torch.relu(self.tall(x))], 1))


def main(steps: int, batch: int) -> None:
    torch.set_num_threads(os.cpu_count())
    torch.manual_seed(7)
    network = TwoBranches()
    optimizer = torch.optim.RMSprop(network.parameters(), 1e-3, 0.9, 1e-7)
    values = torch.randn(batch, 1, FREQUENCIES, FRAMES)
    labels = torch.arange(batch) % 2
    seconds = []
    for step in range(WARM_UP + steps):
        begin = time.perf_counter()
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(network(values), labels)
        loss.backward()
        optimizer.step()
        loss.item()
        if step >= WARM_UP:
            seconds.append(time.perf_counter() - begin)
    print(json.dumps({
        "batch": batch,
        "parameters": sum(parameter.numel() for parameter in network.parameters()),
        "threads": torch.get_num_threads(),
        "seconds": seconds,
        "median_seconds": statistics.median(seconds),
    }))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10, int(sys.argv[2]) if len(sys.argv) > 2 else 32)
