"""librosa's pcen, written from its formula, frame by frame."""
import numpy as np

from _spectral import mel, options

FRONT = {"mel-spectrogram": {"n_fft": 512, "hop_length": 80, "n_mels": 20, "power": 1.0}}
CASES = [{"name": name, "stages": [FRONT, {"pcen": settings}], "tolerance": 1e-4} for name, settings in {
    "defaults": {},
    "scaled": {"scale": 2147483648.0},
    "first-frame": {"initial": "first-frame", "time_constant": 0.1, "gain": 0.8, "bias": 10.0, "power": 0.25, "eps": 1e-3},
    "without-bias": {"bias": 0.0, "power": 0.3},
}.items()]
# More frames than are smoothed at once.
CASES.append({"name": "many-frames", "tolerance": 1e-4, "stages": [
    {"mel-spectrogram": {"n_fft": 256, "hop_length": 16, "n_mels": 6, "power": 1.0}}, {"pcen": {"initial": "first-frame"}}]})


def compute(case, wave, rate):
    front = options(case)
    given = {"gain": 0.98, "bias": 2.0, "power": 0.5, "time_constant": 0.4, "eps": 1e-6, "scale": 1.0, "initial": "unity", **options(case, 1)}
    energy = mel(wave, rate, **front) * given["scale"]
    frames = given["time_constant"] * rate / front["hop_length"]
    b = (np.sqrt(1 + 4 * frames**2) - 1) / (2 * frames**2)
    level = np.empty_like(energy)
    before = energy[:, 0] if given["initial"] == "first-frame" else np.ones(len(energy))
    for t in range(energy.shape[1]):
        level[:, t] = before = (1 - b) * before + b * energy[:, t]
    power, bias = given["power"], given["bias"]
    return ((energy / (given["eps"] + level) ** given["gain"] + bias) ** power - bias**power)[None]
