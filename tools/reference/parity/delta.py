import numpy as np
import torch
import torchaudio

from _spectral import cosine, decibel, mel, options

FRONT = {"mfcc": {"n_mfcc": 13, "n_fft": 512, "hop_length": 200, "n_mels": 26}}
CASES = [{"name": name, "stages": [FRONT, {"delta": settings}], "tolerance": 1e-4} for name, settings in {
    "defaults": {},
    "order-2": {"order": 2},
    "slopes-of-slopes": {"order": 2, "append": "none", "win_length": 3},
    "channels": {"order": 2, "append": "channel", "win_length": 9},
    "window-wider-than-the-clip": {"win_length": 51, "append": "none"},
}.items()]


def slope(x, win_length, rounding):
    """HTK's formula; differences make no rounding error where nothing changes, as torchaudio's convolution does."""
    reach = win_length // 2
    padded = np.pad(x, ((0, 0), (reach, reach)), mode="edge")
    at = [padded[:, reach + n:reach + n + x.shape[1]] for n in range(-reach, reach + 1)]
    own = sum(n * (at[reach + n] - at[reach - n]) for n in range(1, reach + 1)) / (2 * sum(n * n for n in range(1, reach + 1)))
    theirs = torchaudio.functional.compute_deltas(torch.from_numpy(x[None]), win_length).numpy()[0]
    assert np.abs(own - theirs).max() < rounding
    return own


def compute(case, wave, rate):
    front, given = options(case), {"order": 1, "win_length": 5, "append": "frequency", **options(case, 1)}
    # Rounded, so that silence has slopes of zero rather than of what a matrix product leaves.
    x = (cosine(front.pop("n_mfcc"), front["n_mels"]) @ decibel(mel(wave, rate, **front))).round(9)
    parts = [x]
    for _ in range(given["order"]):
        parts.append(slope(parts[-1], given["win_length"], 1e-12 * np.abs(x).max()))
    return {"none": lambda: parts[-1][None], "frequency": lambda: np.concatenate(parts)[None], "channel": lambda: np.stack(parts)}[given["append"]]()
