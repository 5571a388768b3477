"""Peer of `Timbre.Benchmarks decode`: torchaudio decodes and resamples a folder, keeping one resampling kernel per source rate.

Usage: python3 decode.py [--runs N] FOLDER...; prints one line of JSON. Needs torchaudio 0.13.
"""

import argparse
import json
import os
import statistics
import time
from pathlib import Path

import torch
import torchaudio

SAMPLE_RATE = 16_000


def main(folders: list[str], runs: int) -> None:
    torch.set_num_threads(os.cpu_count())
    files = sorted(path for folder in folders for path in Path(folder).rglob("*") if path.suffix in (".flac", ".wav"))
    resamplers = {}
    seconds = []
    for _ in range(runs):
        samples = 0
        begin = time.perf_counter()
        for path in files:
            wave, rate = torchaudio.load(path)
            if rate != SAMPLE_RATE:
                if rate not in resamplers:
                    resamplers[rate] = torchaudio.transforms.Resample(rate, SAMPLE_RATE)
                wave = resamplers[rate](wave)
            samples += wave.shape[-1]
        seconds.append(time.perf_counter() - begin)
    print(json.dumps({
        "files": len(files),
        "audio_seconds": samples / SAMPLE_RATE,
        "threads": torch.get_num_threads(),
        "seconds": seconds,
        "median_seconds": statistics.median(seconds),
    }))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("folders", nargs="+")
    arguments = parser.parse_args()
    main(arguments.folders, arguments.runs)
