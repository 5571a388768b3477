"""Fitted stages learn from the signal itself, so that fitted and per-clip statistics are the same."""
import numpy as np

from _spectral import mel, options

FRONT = [{"mel-spectrogram": {"n_fft": 512, "hop_length": 400, "n_mels": 24}}, {"log": {"floor": 0.01}}]
CASES = [{"name": name, "stages": [*FRONT, {"standardize": settings}], "tolerance": 1e-4} for name, settings in {
    "fitted": {},
    "per-clip": {"mode": "per-clip", "epsilon": 0.1},
    "over-all": {"mode": "per-clip", "over": "all", "epsilon": 0.1},
}.items()]


def compute(case, wave, rate):
    given = options(case, 2)
    # Rounded, so that silence has a deviation of zero rather than of what a matrix product leaves.
    x = np.log(mel(wave, rate, **options(case)) + 0.01).round(9)
    axis = None if given.get("over") == "all" else 1
    return ((x - x.mean(axis, keepdims=True).round(12)) / (x.std(axis, keepdims=True).round(12) + given.get("epsilon", 1e-5)))[None]
