"""Brown, 1991, equation 5, as a correlation of the whole signal with each kernel."""
import numpy as np

from _spectral import options

CASES = [{"name": name, "stages": [{"constant-q": settings}], "tolerance": 1e-4} for name, settings in {
    "defaults": {},
    "quarter-tones": {"f_min": 220.0, "n_bins": 72, "bins_per_octave": 24, "hop_length": 400},
    "power": {"f_min": 110.0, "n_bins": 60, "hop_length": 777, "power": 2.0},
    "short-kernels": {"f_min": 55.0, "n_bins": 40, "hop_length": 400, "filter_scale": 0.5},
}.items()]


def compute(case, wave, rate):
    given = {"f_min": 32.703, "n_bins": 84, "bins_per_octave": 12, "hop_length": 512, "filter_scale": 1.0, "power": 1.0, **options(case)}
    quality = given["filter_scale"] / (2 ** (1 / given["bins_per_octave"]) - 1)
    centers = np.arange(0, len(wave) + 1, given["hop_length"])
    rows = []
    for k in range(given["n_bins"]):
        frequency = given["f_min"] * 2 ** (k / given["bins_per_octave"])
        length = int(np.ceil(quality * rate / frequency))
        n = np.arange(length)
        window = 0.5 - 0.5 * np.cos(2 * np.pi * n / length)
        padded = np.pad(wave, (length // 2, length))
        kernel = window * np.exp(-2j * np.pi * frequency * n / rate) / window.sum()
        rows.append([abs((padded[center:center + length] * kernel).sum()) for center in centers])
    return (np.array(rows) ** given["power"])[None]
