"""The networks that the peers train: the two-branch CNN (a) and the LSTM over 128 coefficients (d)."""

import torch
from torch import nn


class TwoBranches(nn.Module):
    """Log-mel maps [batch, 1, 64, 299] to logits [batch, 2]."""

    shape = (1, 64, 299)

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


class Coefficients(nn.Module):
    """Sequences of 128 single values [batch, 128, 1] to logits [batch, 2]."""

    shape = (128, 1)

    def __init__(self) -> None:
        super().__init__()
        self.lstm = nn.LSTM(1, 256, batch_first=True)
        self.head = nn.Sequential(nn.Linear(256, 128), nn.ReLU(), nn.Linear(128, 2))

    def forward(self, x):
        return self.head(self.lstm(x)[1][0][-1])


def channels_last(network: nn.Module) -> nn.Module:
    return network.to(memory_format=torch.channels_last)
