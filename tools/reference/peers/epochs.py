"""Peer of `timbre train two-branch.yaml`: the same system in PyTorch and torchaudio, from the files on.

Usage: python3 epochs.py straightforward|tuned CORPUS [EPOCHS]; prints one line of JSON with the seconds of each epoch. The first one counts
from where the data set is made; imports are not counted. Needs torchaudio 0.13.

straightforward: a Dataset that loads, augments and transforms each clip by itself in every epoch, behind a DataLoader with two workers.
tuned: recordings decoded once and kept; augmentation and features on whole batches; validation features kept; channels-last convolutions;
gradients set to None; the loss read once an epoch.
"""

import copy
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import torch
import torchaudio
from torch import nn
from torch.utils.data import DataLoader, Dataset

from networks import TwoBranches, channels_last
from timing import print_timings, use_all_cores

RATE, SAMPLES, BATCH, LABELS = 16_000, 48_000, 128, ("female", "male")


def mel_spectrogram() -> nn.Module:
    return torchaudio.transforms.MelSpectrogram(
        RATE, n_fft=512, win_length=320, hop_length=160, f_min=20, f_max=8000, n_mels=64, power=1, center=False)


def log_mel(transform: nn.Module, waves: torch.Tensor) -> torch.Tensor:
    # As many frames as when each has only its window's samples: 299.
    return torch.log(transform(nn.functional.pad(waves, (0, 192))) + 1e-6)


def load(path: Path) -> torch.Tensor:
    wave = torchaudio.load(str(path))[0][0, :SAMPLES]
    wave = nn.functional.pad(wave, (0, SAMPLES - wave.numel()))
    return wave / (wave.abs().max() + 1e-6)


def files(corpus: Path, split: str) -> list[tuple[Path, int]]:
    return [(path, i) for i, label in enumerate(LABELS) for path in sorted((corpus / split / label).glob("*.wav"))]


def uniform(low: float, high: float, *shape: int) -> torch.Tensor:
    return low + (high - low) * torch.rand(*shape)


class Clips(Dataset):
    def __init__(self, corpus: Path, split: str) -> None:
        self.files, self.augments, self.transform = files(corpus, split), split == "train", mel_spectrogram()

    def __len__(self) -> int:
        return len(self.files)

    def __getitem__(self, index):
        path, label = self.files[index]
        wave = load(path)
        if self.augments:
            wave = torch.roll(wave, int(torch.randint(-8000, 8000, ())))
            wave = wave + torch.randn_like(wave) * uniform(0.001, 0.005, 1)
            wave = torch.clamp(wave * uniform(0.7, 1.3, 1), -1, 1)
        return log_mel(self.transform, wave).unsqueeze(0), label


def straightforward(corpus: Path, epochs: int) -> list[float]:
    begin = time.perf_counter()
    training = DataLoader(Clips(corpus, "train"), BATCH, shuffle=True, num_workers=2)
    validation = DataLoader(Clips(corpus, "validation"), BATCH, num_workers=2)
    network = TwoBranches()
    optimizer = torch.optim.RMSprop(network.parameters(), 1e-3, 0.9, 1e-7)
    seconds, best = [], 0.0
    for _ in range(epochs):
        network.train()
        for values, labels in training:
            optimizer.zero_grad()
            loss = nn.functional.cross_entropy(network(values), labels)
            loss.backward()
            optimizer.step()
            loss.item()
        network.eval()
        correct = 0
        with torch.no_grad():
            for values, labels in validation:
                correct += (network(values).argmax(1) == labels).sum().item()
        if correct > best:
            best, kept = correct, copy.deepcopy(network.state_dict())
        seconds.append(time.perf_counter() - begin)
        begin = time.perf_counter()
    return seconds


def read(corpus: Path, split: str) -> tuple[torch.Tensor, torch.Tensor]:
    listed = files(corpus, split)
    with ThreadPoolExecutor() as pool:
        return torch.stack(list(pool.map(load, (path for path, _ in listed)))), torch.tensor([label for _, label in listed])


def augment(waves: torch.Tensor) -> torch.Tensor:
    count = len(waves)
    index = (torch.arange(SAMPLES) - torch.randint(-8000, 8000, (count, 1))).remainder_(SAMPLES)
    waves = waves.gather(1, index)
    waves.add_(torch.randn(count, SAMPLES).mul_(uniform(0.001, 0.005, count, 1)))
    return waves.mul_(uniform(0.7, 1.3, count, 1)).clamp_(-1, 1)


def tuned(corpus: Path, epochs: int) -> list[float]:
    begin = time.perf_counter()
    transform = mel_spectrogram()
    waves, labels = read(corpus, "train")
    with torch.no_grad():
        held, held_labels = read(corpus, "validation")
        held = log_mel(transform, held).unsqueeze(1).contiguous(memory_format=torch.channels_last)
    network = channels_last(TwoBranches())
    optimizer = torch.optim.RMSprop(network.parameters(), 1e-3, 0.9, 1e-7, foreach=True)
    seconds, best = [], 0.0
    for _ in range(epochs):
        network.train()
        total = torch.zeros(())
        for chosen in torch.randperm(len(waves)).split(BATCH):
            with torch.no_grad():
                values = log_mel(transform, augment(waves[chosen])).unsqueeze(1).contiguous(memory_format=torch.channels_last)
            optimizer.zero_grad(set_to_none=True)
            loss = nn.functional.cross_entropy(network(values), labels[chosen])
            loss.backward()
            optimizer.step()
            total += loss.detach()
        total.item()
        network.eval()
        with torch.inference_mode():
            correct = sum((network(values).argmax(1) == answers).sum() for values, answers in zip(held.split(BATCH), held_labels.split(BATCH))).item()
        if correct > best:
            best, kept = correct, copy.deepcopy(network.state_dict())
        seconds.append(time.perf_counter() - begin)
        begin = time.perf_counter()
    return seconds


if __name__ == "__main__":
    use_all_cores()
    torch.manual_seed(7)
    style = straightforward if sys.argv[1] == "straightforward" else tuned
    print_timings(style(Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 3))
