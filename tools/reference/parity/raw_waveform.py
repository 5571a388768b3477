import numpy as np

from _spectral import options

CASES = [{"name": name, "stages": [{"raw-waveform": settings}], "tolerance": 1e-4} for name, settings in {
    "overlapping-columns": {"frame_length": 300, "hop_length": 271},
}.items()]


def compute(case, wave, rate):
    size = options(case).get("frame_length", 1)
    return np.lib.stride_tricks.sliding_window_view(wave, size)[::options(case).get("hop_length", size)].T[None]
