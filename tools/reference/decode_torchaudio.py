"""Peer of `Timbre.Benchmarks decode`: torchaudio decodes and resamples a folder, keeping one resampling kernel per source rate.

Usage: python3 decode_torchaudio.py FOLDER [RUNS]; prints one line of JSON. Needs torchaudio 0.13.
"""

import json
import os
import statistics
import sys
import time
from pathlib import Path

import torch
import torchaudio

SAMPLE_RATE = 16_000


def main(folder: str, runs: int) -> None:
    torch.set_num_threads(os.cpu_count())
    files = sorted(path for path in Path(folder).rglob("*") if path.suffix in (".flac", ".wav"))
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
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 5)
