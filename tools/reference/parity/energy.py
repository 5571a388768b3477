import numpy as np

from _spectral import frames, options

CASES = [{"name": name, "stages": [{"energy": settings}], "tolerance": 1e-4} for name, settings in {
    "defaults": {},
    "not-centred": {"frame_length": 320, "hop_length": 160, "center": False},
    "odd-401-logarithm": {"frame_length": 401, "hop_length": 100, "log": True},
    "sum-of-squares-logarithm": {"measure": "energy", "log": True, "floor": 1e-10},
}.items()]


def compute(case, wave, rate):
    given = {"frame_length": 400, "measure": "rms", "log": False, "floor": 1e-6, "center": True, **options(case)}
    size = given["frame_length"]
    squares = frames(wave, size, given.get("hop_length", size // 2), given["center"], "constant") ** 2
    energy = np.sqrt(squares.mean(1)) if given["measure"] == "rms" else squares.sum(1)
    return (np.log(energy + given["floor"]) if given["log"] else energy)[None, None]
