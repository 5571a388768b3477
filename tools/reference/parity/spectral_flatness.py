"""librosa's spectral_flatness, written from its formula."""
import numpy as np
import scipy.stats

from _spectral import magnitude, options

CASES = [{"name": name, "stages": [{"spectral-flatness": settings}], "tolerance": 1e-4} for name, settings in {
    "defaults": {},
    "magnitude": {"n_fft": 512, "win_length": 320, "hop_length": 160, "power": 1.0},
    "not-centred": {"n_fft": 512, "hop_length": 160, "center": False, "amin": 1e-6},
    "odd-401": {"n_fft": 401, "hop_length": 127},
}.items()]


def compute(case, wave, rate):
    given = options(case)
    spectra = np.maximum(given.pop("amin", 1e-10), magnitude(wave, **given))
    return (scipy.stats.gmean(spectra, 0) / spectra.mean(0))[None, None]
