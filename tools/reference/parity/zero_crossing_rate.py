import numpy as np

from _spectral import frames, options

CASES = [{"name": name, "stages": [{"zero-crossing-rate": settings}], "tolerance": 1e-4} for name, settings in {
    "defaults": {},
    "librosa-2048": {"frame_length": 2048, "hop_length": 512},
    "not-centred": {"frame_length": 320, "hop_length": 160, "center": False},
    "odd-401-threshold": {"frame_length": 401, "hop_length": 100, "threshold": 0.01},
}.items()]


def compute(case, wave, rate):
    given = {"frame_length": 400, "center": True, "threshold": 1e-10, **options(case)}
    size = given["frame_length"]
    cut = frames(wave, size, given.get("hop_length", size // 2), given["center"], "edge")
    negative = np.signbit(np.where(np.abs(cut) <= given["threshold"], 0.0, cut))
    return ((negative[:, 1:] != negative[:, :-1]).sum(1) / size)[None, None]
