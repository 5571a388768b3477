"""librosa's spectral_bandwidth, written from its formula."""
import numpy as np

from _spectral import bins, magnitude, options

CASES = [{"name": name, "stages": [{"spectral-bandwidth": settings}], "tolerance": 1e-4} for name, settings in {
    "defaults": {},
    "power": {"n_fft": 512, "win_length": 320, "hop_length": 160, "power": 2.0},
    "cubes-not-centred": {"n_fft": 512, "hop_length": 160, "center": False, "p": 3.0},
    "odd-401-distances": {"n_fft": 401, "hop_length": 127, "p": 1.0},
}.items()]


def compute(case, wave, rate):
    given = {"n_fft": 400, "power": 1.0, **options(case)}
    p = given.pop("p", 2.0)
    spectra = magnitude(wave, **given)
    sums = spectra.sum(0)
    shares = spectra / np.where(sums < np.finfo(np.float32).tiny, 1, sums)
    frequencies = bins(rate, given["n_fft"])
    distance = np.abs(frequencies[:, None] - frequencies @ shares)
    return ((shares * distance**p).sum(0) ** (1 / p))[None, None]
