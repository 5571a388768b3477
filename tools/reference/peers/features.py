"""Peer of `Timbre.Benchmarks features`: features of 32 clips of 3 seconds at 16 kHz by torchaudio.

Usage: python3 features.py mel|mel-long|mfcc|mfcc-long straightforward|tuned; prints one line of JSON. Needs torchaudio 0.13.

straightforward: each clip by itself, as in a Dataset's __getitem__. tuned: the whole batch at once, in inference mode.
"""

import sys

import torch
import torchaudio

from timing import print_timings, timings, use_all_cores

CLIPS, SAMPLES, RATE = 32, 48_000, 16_000
SHORT = {"n_fft": 512, "win_length": 400, "hop_length": 160, "n_mels": 64}
LONG = {"n_fft": 2048, "hop_length": 512, "n_mels": 128}


def transform(feature: str) -> torch.nn.Module:
    kwargs = LONG if feature.endswith("-long") else SHORT
    if feature.startswith("mel"):
        return torchaudio.transforms.MelSpectrogram(RATE, **kwargs)
    return torchaudio.transforms.MFCC(RATE, n_mfcc=128 if feature.endswith("-long") else 40, melkwargs=kwargs)


def main(feature: str, style: str) -> None:
    use_all_cores()
    torch.manual_seed(7)
    waves = torch.randn(CLIPS, SAMPLES)
    extract = transform(feature)
    if style == "tuned":
        with torch.inference_mode():
            print_timings(timings(20, lambda: extract(waves)))
    else:
        print_timings(timings(20, lambda: torch.stack([extract(wave) for wave in waves])))


if __name__ == "__main__":
    main(*sys.argv[1:])
