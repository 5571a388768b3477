import numpy as np

from _spectral import mel, options

FRONT = {"mel-spectrogram": {"n_fft": 512, "hop_length": 400, "n_mels": 24}}
CASES = [
    {"name": "defaults", "stages": [FRONT, "log"], "tolerance": 1e-4},
    {"name": "floor-of-a-hundredth", "stages": [FRONT, {"log": {"floor": 0.01}}], "tolerance": 1e-4},
]


def compute(case, wave, rate):
    return np.log(mel(wave, rate, **options(case)) + options(case, 1).get("floor", 1e-6))[None]
